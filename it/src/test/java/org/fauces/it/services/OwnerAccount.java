package org.fauces.it.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.fauces.it.support.RunningFauces;

/** Connects to the database of a running product as the account that owns the schemas. */
public final class OwnerAccount {
  private static final Path SETTINGS = Path.of("server/servers/fauces/bootstrap.properties");

  private OwnerAccount() {}

  public static Records.Owner of(RunningFauces fauces) {
    return () -> connect(fauces.home(), "fauces_owner", "secrets/database-owner");
  }

  static Connection connect(Path home, String user, String secret) throws SQLException {
    var settings = new Properties();
    try (var text = Files.newBufferedReader(home.resolve(SETTINGS))) {
      settings.load(text);
      var password = Files.readString(home.resolve(secret)).strip();
      return DriverManager.getConnection(
          settings.getProperty("fauces.database.url"), user, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
