package org.fauces.cli;

import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.server.ServerSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the server of a home is to run. */
public class ServerOptions {
  private static final int HTTPS_PORT = 9443;
  private static final int DATABASE_PORT = 9306;
  private static final int HIGHEST_PORT = 65535;

  @Mixin HomeOptions home;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: 127.0.0.1; 0.0.0.0 or :: for every interface).")
  String listen = "127.0.0.1";

  @Option(
      names = "--hostname",
      paramLabel = "NAME",
      description = "Name in links and in the self-made certificate (default: localhost).")
  String hostname = "localhost";

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "External MariaDB 10.11+ or MySQL 8.4, as jdbc:mysql://HOST:PORT/fauces;",
        "without it the embedded MariaDB is used. See 'fauces database-setup --help'."
      })
  String database;

  @Mixin CertificateOptions certificate;
  @Mixin SignInOptions signIn;
  @Mixin AnchorOptions anchors;

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  ServerSettings settings(boolean demo) {
    return new ServerSettings(
        listen, hostname, port(HTTPS_PORT), databaseAddress(), signIn.settings(demo));
  }

  boolean embedded() {
    return database == null;
  }

  int databasePort() {
    return port(DATABASE_PORT);
  }

  private DatabaseAddress databaseAddress() {
    return embedded() ? DatabaseAddress.embedded(databasePort()) : DatabaseAddress.parse(database);
  }

  private int port(int base) {
    int port = base + home.portOffset;
    if (port < 1 || port > HIGHEST_PORT) {
      throw new CommandFailure(
          "--port-offset leads to the port " + port + ", which does not exist.");
    }
    return port;
  }
}
