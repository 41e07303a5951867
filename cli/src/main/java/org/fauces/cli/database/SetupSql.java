package org.fauces.cli.database;

import java.util.ArrayList;
import java.util.List;

/**
 * The schemas and accounts that a database must have. The server's account cannot change or delete
 * an audit event: that is why the audit tables have a schema of their own.
 */
public final class SetupSql {
  public static final String OWNER = "fauces_owner";
  public static final String APP = "fauces_app";

  private SetupSql() {}

  /** One statement per line, repeatable; {@code host} is where the clients connect from. */
  public static List<String> statements(String host, String ownerPassword, String appPassword) {
    List<String> sql = new ArrayList<>();
    for (String schema :
        List.of(DatabaseAddress.MAIN, DatabaseAddress.RUNTIME, DatabaseAddress.AUDIT)) {
      sql.add(
          "CREATE DATABASE IF NOT EXISTS "
              + schema
              + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;");
    }
    sql.addAll(account(OWNER, host, ownerPassword));
    sql.addAll(account(APP, host, appPassword));
    sql.add(grant("ALL", DatabaseAddress.MAIN, OWNER, host));
    sql.add(grant("ALL", DatabaseAddress.RUNTIME, OWNER, host));
    sql.add(grant("ALL", DatabaseAddress.AUDIT, OWNER, host));
    sql.add(grant("SELECT, INSERT, UPDATE, DELETE", DatabaseAddress.MAIN, APP, host));
    sql.add(grant("ALL", DatabaseAddress.RUNTIME, APP, host));
    sql.add(grant("SELECT, INSERT", DatabaseAddress.AUDIT, APP, host));
    return sql;
  }

  private static List<String> account(String user, String host, String password) {
    String name = "'" + user + "'@'" + host + "'";
    return List.of(
        "CREATE USER IF NOT EXISTS " + name + " IDENTIFIED BY '" + password + "';",
        "ALTER USER " + name + " IDENTIFIED BY '" + password + "';");
  }

  private static String grant(String rights, String schema, String user, String host) {
    return "GRANT "
        + rights
        + " ON `"
        + schema.replace("_", "\\_")
        + "`.* TO '"
        + user
        + "'@'"
        + host
        + "';";
  }
}
