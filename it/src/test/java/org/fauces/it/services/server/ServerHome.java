package org.fauces.it.services.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.EmbeddedDatabase;
import org.fauces.cli.database.Migrations;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.home.Secret;
import org.fauces.cli.server.Installation;
import org.fauces.cli.server.LibertyServer;
import org.fauces.cli.server.ServerSettings;
import org.fauces.cli.server.SetupCode;
import org.fauces.it.support.Build;
import org.fauces.it.support.ExternalDatabase;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Ports;

/**
 * A home as the operator's command makes it, by the command's own classes: keys, passwords, a
 * migrated database and a configured server. What the tests need besides is a second configuration
 * that includes the first.
 */
final class ServerHome implements AutoCloseable {
  private static final String ADDITIONS = "/services/server.xml";
  private static final String MADE_BY_THE_PRODUCT = "fauces";

  private final Home home;
  private final ServerSettings settings;
  private final AutoCloseable database;
  private final String serverName;
  private final int httpPort = Ports.free();

  private ServerHome(Home home, ServerSettings settings, AutoCloseable database) {
    this.home = home;
    this.settings = settings;
    this.database = database;
    this.serverName = "inside-" + settings.httpsPort(); // found by its name among all processes
  }

  /** Makes a new home, starts its database and writes the server's configuration. */
  static ServerHome prepare() {
    var folder = Build.target().resolve("services-home");
    Folders.delete(folder);
    var offset = Ports.freeOffset();
    var home = Home.open(folder);
    var external = ExternalDatabase.forThisRun(home.root(), "services-mariadb");
    var prepared = external.url().isPresent() ? on(external, home, offset) : embedded(home, offset);
    try {
      prepared.migrate();
      prepared.configure();
      return prepared;
    } catch (RuntimeException e) {
      prepared.close();
      throw e;
    }
  }

  private static ServerHome on(ExternalDatabase external, Home home, int offset) {
    var address = DatabaseAddress.parse(external.url().orElseThrow());
    return new ServerHome(home, settings(address, offset), external);
  }

  private static ServerHome embedded(Home home, int offset) {
    var programs = new Installation(Build.distribution()).databasePrograms();
    var database = new EmbeddedDatabase(programs, home, Ports.DATABASE + offset);
    database.start();
    return new ServerHome(home, settings(database.address(), offset), database::stop);
  }

  private static ServerSettings settings(DatabaseAddress address, int offset) {
    return new ServerSettings("127.0.0.1", "localhost", Ports.HTTPS + offset, address);
  }

  private void migrate() {
    new Migrations(settings.database(), home.secrets().getOrCreate(Secret.DATABASE_OWNER)).run();
  }

  private void configure() {
    var code = SetupCode.make(Instant.now());
    new LibertyServer(new Installation(Build.distribution()), home).configure(settings, code);
    var servers = home.server().resolve("servers");
    try {
      var folder = Files.move(servers.resolve(MADE_BY_THE_PRODUCT), servers.resolve(serverName));
      Files.move(folder.resolve("server.xml"), folder.resolve("fauces.xml"));
      try (var additions = getClass().getResourceAsStream(ADDITIONS)) {
        Files.copy(additions, folder.resolve("server.xml"));
      }
      append(folder.resolve("bootstrap.properties"), code);
      PrivateFiles.write(
          folder.resolve("variables/fauces.it.owner.password"),
          home.secrets().getOrCreate(Secret.DATABASE_OWNER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(Path bootstrap, SetupCode code) throws IOException {
    var more =
        "fauces.it.http.port=%d%nfauces.it.setup-code=%s%n".formatted(httpPort, code.reveal());
    Files.writeString(bootstrap, more, StandardOpenOption.APPEND);
  }

  /** Where the server's configuration is found by its name. */
  Path userDirectory() {
    return home.server();
  }

  String serverName() {
    return serverName;
  }

  /** The plain port on loopback through which tests are started. */
  int httpPort() {
    return httpPort;
  }

  /** Stops the database. */
  @Override
  public void close() {
    try {
      database.close();
    } catch (Exception e) {
      throw new IllegalStateException("The database did not stop", e);
    }
  }
}
