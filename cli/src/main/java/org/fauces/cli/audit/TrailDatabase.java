package org.fauces.cli.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.fauces.audit.format.Checkpoint;
import org.fauces.audit.format.TrailUnreadable;
import org.fauces.audit.format.tables.CheckpointTables;
import org.fauces.audit.format.tables.TrailTables;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.EmbeddedDatabase;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.cli.server.Installation;
import org.fauces.cli.server.LibertyServer;
import org.fauces.cli.supervision.HomeLock;

/**
 * The database of a home, for a command that reads the audit trail. It needs no server: an embedded
 * database that does not run is started for the command and stopped after it.
 */
public final class TrailDatabase implements AutoCloseable {
  private final Home home;
  private final DatabaseAddress address;
  private final Optional<Borrowed> borrowed;

  private TrailDatabase(Home home, DatabaseAddress address, Optional<Borrowed> borrowed) {
    this.home = home;
    this.address = address;
    this.borrowed = borrowed;
  }

  /** What was started for this command alone. */
  private record Borrowed(EmbeddedDatabase database, HomeLock lock) {}

  /** Opens the database of the home's last start. */
  public static TrailDatabase open(Home home, Installation installation) {
    DatabaseAddress address =
        new LibertyServer(installation, home)
            .database()
            .orElseThrow(
                () -> new CommandFailure("The home " + home.root() + " was never started."));
    EmbeddedDatabase embedded =
        new EmbeddedDatabase(installation.databasePrograms(), home, address.port());
    if (!home.isEmbedded() || embedded.isRunning()) {
      return new TrailDatabase(home, address, Optional.empty());
    }
    HomeLock lock = HomeLock.take(home);
    try {
      embedded.start();
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
    return new TrailDatabase(home, address, Optional.of(new Borrowed(embedded, lock)));
  }

  /** Whether an event can be written without starting anything. */
  public static Optional<CommandEvents> reachable(Home home, Installation installation) {
    EmbeddedDatabase embedded = new EmbeddedDatabase(installation.databasePrograms(), home, 0);
    return new LibertyServer(installation, home)
        .database()
        .filter(address -> !home.isEmbedded() || embedded.isRunning())
        .map(address -> new CommandEvents(home, address));
  }

  public CommandEvents events() {
    return new CommandEvents(home, address);
  }

  public TrailTables trail() {
    return new TrailTables(this::connect);
  }

  /** The newest checkpoint that is signed, as one line. */
  public Optional<String> newestCheckpoint() {
    try (Connection connection = connect()) {
      return new CheckpointTables(connection).last().map(Checkpoint::line);
    } catch (SQLException | IllegalStateException e) {
      throw new TrailUnreadable("The checkpoints cannot be read.", e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        address.jdbcUrl(DatabaseAddress.MAIN),
        SetupSql.APP,
        home.secrets().getOrCreate(Secret.DATABASE_APP));
  }

  @Override
  public void close() {
    borrowed.ifPresent(
        ours -> {
          ours.database().stop();
          ours.lock().close();
        });
  }
}
