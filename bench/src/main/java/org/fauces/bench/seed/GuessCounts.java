package org.fauces.bench.seed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fauces.bench.product.Product;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Secret;

/** Forgets, as the database's owner, what was counted of guesses: else guessing soon waits. */
public final class GuessCounts implements AutoCloseable {
  private final Connection database;

  public GuessCounts(Product product) throws SQLException {
    this.database =
        DriverManager.getConnection(
            product.database().jdbcUrl(DatabaseAddress.MAIN),
            SetupSql.OWNER,
            product.home().secrets().getOrCreate(Secret.DATABASE_OWNER));
  }

  public void forget() {
    try (var statement = database.createStatement()) {
      statement.execute("delete from guess_budget");
      statement.execute(
          "update account set failed_attempts = 0, locked_until = null, attempts_in_day = 0");
    } catch (SQLException e) {
      throw new CommandFailure("The counts could not be forgotten.", e);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
