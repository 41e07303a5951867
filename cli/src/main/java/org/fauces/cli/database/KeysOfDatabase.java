package org.fauces.cli.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;
import org.fauces.cli.CommandFailure;
import org.fauces.protection.format.KeysUnusable;
import org.fauces.protection.format.MasterKeys;

/**
 * Whether a home's master keys are those that a database was written with. The application asks the
 * same, and writes the value at its first start; here it is asked before a foreign database is
 * claimed and migrated.
 */
public final class KeysOfDatabase {
  private final DatabaseAddress address;
  private final String password;

  public KeysOfDatabase(DatabaseAddress address, String ownerPassword) {
    this.address = address;
    this.password = ownerPassword;
  }

  /** Fails unless the database is new or was written with the keys in this folder. */
  public void require(Path keys) {
    Optional<String> written = checkValue();
    if (written.isPresent() && !written.equals(checkValue(keys))) {
      throw new CommandFailure(
          "The master keys in "
              + keys
              + " do not belong to this database; restore the ones that were backed up with it.");
    }
  }

  private Optional<String> checkValue() {
    String url = address.jdbcUrl(DatabaseAddress.MAIN);
    try (Connection connection = DriverManager.getConnection(url, SetupSql.OWNER, password);
        Statement statement = connection.createStatement()) {
      return isNew(statement)
          ? Optional.empty()
          : text(statement, "SELECT check_value FROM key_check WHERE id = 1");
    } catch (SQLException e) {
      throw new CommandFailure("The database cannot say which keys it belongs to; see the log.", e);
    }
  }

  private static boolean isNew(Statement statement) throws SQLException {
    return text(
            statement,
            "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name = 'key_check'")
        .isEmpty();
  }

  private static Optional<String> text(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  /** Of the keys that are there: none are made to be compared. */
  private static Optional<String> checkValue(Path keys) {
    try (Stream<Path> files = Files.list(keys)) {
      return files.findAny().map(any -> MasterKeys.openOrCreate(keys).checkValue());
    } catch (KeysUnusable e) {
      throw new CommandFailure(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
