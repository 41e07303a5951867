package org.fauces.cli.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fauces.cli.CommandFailure;

/**
 * Where the database listens and how it is spoken to.
 *
 * @param options of the JDBC driver, without the fixed ones below
 */
public record DatabaseAddress(String host, int port, Map<String, String> options) {
  /** The three schemas: our data, the runtime's timers, and the audit events. */
  public static final String MAIN = "fauces";

  public static final String RUNTIME = "fauces_rt";
  public static final String AUDIT = "fauces_audit";

  private static final int DEFAULT_PORT = 3306;
  private static final Pattern URL =
      Pattern.compile(
          "jdbc:(?:mysql|mariadb)://(\\[[0-9A-Fa-f:.]+]|[^:/?@\\[]+)(?::(\\d{1,5}))?/([^?]+)(?:\\?(.*))?");

  /** The embedded database: loopback only, so that encryption would protect nobody. */
  public static DatabaseAddress embedded(int port) {
    return new DatabaseAddress("127.0.0.1", port, Map.of("sslMode", "DISABLED"));
  }

  /** Reads what the operator wrote after {@code --database}. */
  public static DatabaseAddress parse(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new CommandFailure(
          "--database must look like jdbc:mysql://HOST:PORT/fauces, without user and password.");
    }
    if (!parts.group(3).equals(MAIN)) {
      throw new CommandFailure("The schema in --database must be named " + MAIN + ".");
    }
    String host = parts.group(1);
    int port = parts.group(2) == null ? DEFAULT_PORT : Integer.parseInt(parts.group(2));
    Map<String, String> options = options(parts.group(4));
    if (options.containsKey("user") || options.containsKey("password")) {
      throw new CommandFailure(
          "--database must not contain a user or a password: both come from files, see"
              + " docs/install.md.");
    }
    options.putIfAbsent("sslMode", isLoopback(host) ? "PREFERRED" : "VERIFY_IDENTITY");
    return new DatabaseAddress(host, port, Map.copyOf(options));
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new LinkedHashMap<>();
    if (query != null) {
      for (String pair : query.split("&")) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          throw new CommandFailure("An option in --database is not of the form name=value.");
        }
        options.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return options;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  /** The name of this database, as a home remembers it. */
  public String location() {
    return host + ":" + port + "/" + MAIN;
  }

  /**
   * The driver's URL. Instants are UTC on both sides and text is compared byte by byte: any other
   * collation holds different names equal.
   */
  public String jdbcUrl(String schema) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("characterEncoding", "UTF-8");
    all.put("connectionCollation", "utf8mb4_bin");
    all.put("connectionTimeZone", "UTC");
    all.put("forceConnectionTimeZoneToSession", "true");
    all.put("preserveInstants", "true");
    all.put("connectTimeout", "5000");
    all.put("socketTimeout", "60000");
    all.put("tcpKeepAlive", "true");
    if (isLoopback(host)) {
      // MySQL sends its password key in the clear; on loopback nobody listens between.
      all.put("allowPublicKeyRetrieval", "true");
    }
    all.putAll(options);
    return "jdbc:mysql://" + host + ":" + port + "/" + schema + "?" + query(all);
  }

  private static String query(Map<String, String> options) {
    return options.entrySet().stream()
        .map(option -> option.getKey() + "=" + option.getValue())
        .collect(Collectors.joining("&"));
  }
}
