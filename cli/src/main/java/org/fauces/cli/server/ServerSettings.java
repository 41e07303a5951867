package org.fauces.cli.server;

import org.fauces.cli.database.DatabaseAddress;

/**
 * What the operator chose for one run of the server.
 *
 * @param listen the address to listen on
 * @param hostname the name in links and in the self-made certificate
 * @param httpsPort the only port
 * @param database where the data lies
 * @param signIn what people must prove
 */
public record ServerSettings(
    String listen,
    String hostname,
    int httpsPort,
    DatabaseAddress database,
    SignInSettings signIn) {

  /** With what people must prove unless the operator says otherwise. */
  public ServerSettings(String listen, String hostname, int httpsPort, DatabaseAddress database) {
    this(listen, hostname, httpsPort, database, SignInSettings.byDefault(false));
  }

  public String publicUrl() {
    return url(hostname, String.valueOf(httpsPort));
  }

  /** Where this machine itself reaches the server. */
  public String localUrl() {
    return localUrl(listen, String.valueOf(httpsPort));
  }

  static String localUrl(String listen, String httpsPort) {
    String address =
        switch (listen) {
          case "0.0.0.0" -> "127.0.0.1";
          case "::" -> "::1";
          default -> listen;
        };
    return url(address, httpsPort);
  }

  private static String url(String host, String port) {
    return "https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
