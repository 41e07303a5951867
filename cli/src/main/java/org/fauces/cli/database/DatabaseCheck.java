package org.fauces.cli.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fauces.cli.CommandFailure;

/**
 * What a database must be before we put patients into it. Each check that fails is one sentence;
 * the driver's own messages go to the log, because they quote users, hosts and statements.
 */
public final class DatabaseCheck {
  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");
  private static final int UNKNOWN_DATABASE = 1049;
  private static final int ACCESS_DENIED = 1045;
  private static final int HOST_DENIED = 1130;
  private static final int SCHEMA_DENIED = 1044;

  private static final Pattern GRANT = Pattern.compile("GRANT ([A-Z, ]+) ON `([^`]+)`\\.\\* TO .*");

  private static final Set<String> MAIN_RIGHTS = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");

  /** Anything more could rewrite what happened. */
  private static final Set<String> AUDIT_RIGHTS = Set.of("SELECT", "INSERT");

  private final DatabaseAddress address;

  public DatabaseCheck(DatabaseAddress address) {
    this.address = address;
  }

  /** Both accounts reach every schema, the version is supported and the grants are narrow. */
  public void run(String ownerPassword, String appPassword) {
    for (String schema :
        List.of(DatabaseAddress.MAIN, DatabaseAddress.RUNTIME, DatabaseAddress.AUDIT)) {
      try (Connection owner = connect(schema, SetupSql.OWNER, ownerPassword)) {
        requireVersion(owner);
      } catch (SQLException e) {
        throw failure(e, schema, SetupSql.OWNER);
      }
      try (Connection app = connect(schema, SetupSql.APP, appPassword)) {
        requireNarrowGrants(grants(app));
      } catch (SQLException e) {
        throw failure(e, schema, SetupSql.APP);
      }
    }
  }

  private Connection connect(String schema, String user, String password) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(schema), user, password);
  }

  private void requireVersion(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT VERSION()")) {
      row.next();
      requireVersion(row.getString(1));
    }
  }

  static void requireVersion(String version) {
    Matcher numbers = VERSION.matcher(version);
    boolean mariaDb = version.toLowerCase(Locale.ROOT).contains("mariadb");
    int lowest = mariaDb ? 1011 : 804;
    if (!numbers.find()
        || Integer.parseInt(numbers.group(1)) * 100 + Integer.parseInt(numbers.group(2)) < lowest) {
      throw new CommandFailure(
          "The database is version "
              + version
              + "; Fauces needs MariaDB 10.11 or newer, or MySQL 8.4 or newer.");
    }
  }

  private static List<String> grants(Connection connection) throws SQLException {
    List<String> grants = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW GRANTS")) {
      while (rows.next()) {
        grants.add(rows.getString(1));
      }
    }
    return grants;
  }

  static void requireNarrowGrants(List<String> grants) {
    if (!grants.stream().allMatch(DatabaseCheck::isNarrow)) {
      throw new CommandFailure(
          "The account "
              + SetupSql.APP
              + " may do more than Fauces allows its server; see 'fauces database-setup'.");
    }
  }

  private static boolean isNarrow(String grant) {
    if (grant.startsWith("GRANT USAGE ON *.* ")) {
      return true; // the account itself, without a right
    }
    Matcher parts = GRANT.matcher(grant);
    if (!parts.matches() || grant.contains("WITH GRANT OPTION")) {
      return false;
    }
    Set<String> rights = Set.of(parts.group(1).split(", "));
    return switch (parts.group(2).replace("\\", "")) {
      case DatabaseAddress.MAIN -> MAIN_RIGHTS.containsAll(rights);
      case DatabaseAddress.AUDIT -> AUDIT_RIGHTS.containsAll(rights);
      case DatabaseAddress.RUNTIME -> true;
      default -> false;
    };
  }

  private CommandFailure failure(SQLException cause, String schema, String user) {
    return new CommandFailure(
        switch (cause.getErrorCode()) {
          case UNKNOWN_DATABASE ->
              "The database has no schema " + schema + "; see 'fauces database-setup'.";
          case ACCESS_DENIED -> "The database refuses the account " + user + " or its password.";
          case HOST_DENIED ->
              "The database lets no account in from this machine; see 'fauces database-setup --from'.";
          case SCHEMA_DENIED ->
              "The account " + user + " has no rights on the schema " + schema + ".";
          default ->
              "The database at "
                  + address.location()
                  + " cannot be reached; see the log (is its certificate trusted?).";
        },
        cause);
  }
}
