package org.fauces.bench.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fauces.audit.format.AnchorFile;
import org.fauces.audit.format.Evidence;
import org.fauces.audit.format.SigningKeyFolder;
import org.fauces.audit.format.Times;
import org.fauces.audit.format.tables.Checkpointing;
import org.fauces.audit.format.tables.Sealing;
import org.fauces.audit.format.tables.TrailTables;
import org.fauces.bench.product.Ids;
import org.fauces.cli.audit.AuditKeys;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.EmbeddedDatabase;
import org.fauces.cli.database.Migrations;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.cli.server.Installation;

/** Fills an audit trail with simulated events and seals them, as the server would over weeks. */
public final class TrailSeed implements AutoCloseable {
  private static final int DATABASE_PORT = 9306;
  private static final int SEED = 4;
  private static final Duration SPACING = Duration.ofSeconds(1);
  private static final String ADD_EVENT =
      """
      insert into fauces_audit.audit_event (id, occurred_at, node_id, sequence, boot_id,
        schema_version, action, outcome, account_id, facility_id, roles, request_id, source_address)
      values (?, ?, ?, ?, ?, 1, 'EXAMINATION_READ', 'SUCCESS', ?, ?, 'PHYSICIAN', ?, '10.0.0.1')""";
  private static final String ADD_ENTITY =
      "insert into fauces_audit.audit_event_entity (event_id, position, kind, entity_id) values (?, 1, 'PATIENT', ?)";

  private final Home home;
  private final EmbeddedDatabase database;
  private final Random random = new Random(SEED);

  private TrailSeed(Home home, EmbeddedDatabase database) {
    this.home = home;
    this.database = database;
  }

  /** Opens a home and starts its database. */
  public static TrailSeed open(Path folder, int portOffset) {
    var home = Home.open(folder);
    var programs = Installation.current().databasePrograms();
    var database = new EmbeddedDatabase(programs, home, DATABASE_PORT + portOffset);
    database.start();
    new Migrations(database.address(), home.secrets().getOrCreate(Secret.DATABASE_OWNER)).run();
    new AuditKeys(home).ensure();
    return new TrailSeed(home, database);
  }

  public TrailTables trail() {
    return new TrailTables(this::connect);
  }

  public Evidence evidence() {
    return Evidence.read(new SigningKeyFolder(home.audit()).publicKeys(), List.of(anchor().path()));
  }

  /** Fills an empty trail; one that is filled is left alone. */
  public String fill(int events) {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      if (isFilled(connection)) {
        return "They were there already.";
      }
      var start = Instant.now().minus(SPACING.multipliedBy(events));
      for (int from = 0; from < events; from += Sealing.BATCH) {
        write(connection, from, Math.min(events, from + Sealing.BATCH), start);
        seal(connection, start.plus(SPACING.multipliedBy(from + Sealing.BATCH)));
      }
      return "";
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isFilled(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select 1 from fauces_audit.audit_event limit 1")) {
      return rows.next();
    }
  }

  private void write(Connection connection, int from, int to, Instant start) throws SQLException {
    var boot = new UUID(1, 1);
    try (var event = connection.prepareStatement(ADD_EVENT);
        var entity = connection.prepareStatement(ADD_ENTITY)) {
      for (int i = from; i < to; i++) {
        var id = new UUID(i, random.nextLong());
        event.setBytes(1, Ids.bytes(id));
        event.setString(2, sqlTime(start.plus(SPACING.multipliedBy(i))));
        event.setBytes(3, Ids.bytes(home.nodeId()));
        event.setLong(4, i + 1L);
        event.setBytes(5, Ids.bytes(boot));
        setRandomIds(event, 6, 8);
        event.addBatch();
        entity.setBytes(1, Ids.bytes(id));
        setRandomIds(entity, 2, 2);
        entity.addBatch();
      }
      event.executeBatch();
      entity.executeBatch();
    }
  }

  private void setRandomIds(PreparedStatement statement, int from, int to) throws SQLException {
    for (int i = from; i <= to; i++) {
      statement.setBytes(i, Ids.bytes(new UUID(random.nextLong(), random.nextLong())));
    }
  }

  /** As of the time of the events, with a checkpoint for each seal. */
  private void seal(Connection connection, Instant now) throws SQLException, IOException {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    new Sealing(home.nodeId(), clock).seal(connection);
    var keys = new SigningKeyFolder(home.audit());
    var made = new Checkpointing(keys, Duration.ZERO, clock).sign(connection).orElseThrow();
    connection.commit();
    anchor().append(List.of(made));
  }

  private AnchorFile anchor() {
    return new AnchorFile(home.audit().resolve("anchor.txt"));
  }

  private static String sqlTime(Instant time) {
    return Times.text(time).replace('T', ' ').replace("Z", "");
  }

  private Connection connect() throws SQLException {
    var connection =
        DriverManager.getConnection(
            database.address().jdbcUrl(DatabaseAddress.MAIN) + "&rewriteBatchedStatements=true",
            SetupSql.APP,
            home.secrets().getOrCreate(Secret.DATABASE_APP));
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    return connection;
  }

  @Override
  public void close() {
    database.stop();
  }
}
