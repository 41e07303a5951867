package org.fauces.cli.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fauces.audit.format.AnchorFile;
import org.fauces.audit.format.AnchorKeeper;
import org.fauces.audit.format.AnchorKeeper.Complaint;
import org.fauces.audit.format.Evidence;
import org.fauces.audit.format.Report;
import org.fauces.audit.format.SigningKeyFolder;
import org.fauces.audit.format.TrailVerification;
import org.fauces.audit.format.tables.AnchorRows;
import org.fauces.audit.format.tables.Checkpointing;
import org.fauces.audit.format.tables.Sealing;
import org.fauces.audit.format.tables.TrailTables;
import org.fauces.cli.database.EmbeddedDatabase;
import org.fauces.cli.database.Migrations;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A trail on the real tables, written and read with the account that the server has. */
abstract class RealTrail {
  static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final UUID NODE = UUID.randomUUID();
  private static final String ADD_EVENT =
      """
      insert into fauces_audit.audit_event (id, occurred_at, node_id, sequence, boot_id,
        schema_version, action, outcome, roles) values (?, ?, ?, ?, ?, 1, 'SIGN_IN', 'SUCCESS', '')""";

  @TempDir static Path parent;
  static Home home;
  private static EmbeddedDatabase database;

  final Sealing sealing = sealingAt(NOON);
  private final UUID boot = UUID.randomUUID();
  Path anchor;
  private long sequence;

  @BeforeAll
  static void startDatabase() throws IOException {
    home = Home.open(parent.resolve("home"));
    new AuditKeys(home).ensure();
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    var programs = Path.of(System.getProperty("fauces.test.database"));
    database = new EmbeddedDatabase(programs, home, port);
    database.start();
    new Migrations(database.address(), home.secrets().getOrCreate(Secret.DATABASE_OWNER)).run();
  }

  @AfterAll
  static void stopDatabase() {
    database.stop();
  }

  @BeforeEach
  void emptyTrail() throws SQLException {
    for (var table :
        List.of(
            "audit_event_entity",
            "audit_event",
            "audit_seal",
            "audit_seal_event",
            "audit_checkpoint",
            "audit_key")) {
      change("delete from fauces_audit." + table);
    }
    change("delete from fauces.audit_anchor");
    anchor = parent.resolve("anchor-" + UUID.randomUUID());
  }

  Report verify() {
    var keys = new SigningKeyFolder(home.audit()).publicKeys();
    return TrailVerification.verify(
        new TrailTables(RealTrail::app), Evidence.written(keys, List.of(anchor)));
  }

  void sign() throws Exception {
    signAt(NOON);
    keepUp();
  }

  static void signAt(Instant now) throws SQLException {
    var keys = new SigningKeyFolder(home.audit());
    sign(new Checkpointing(keys, Duration.ofMinutes(1), at(now)));
  }

  static void sign(Checkpointing checkpointing) throws SQLException {
    try (var connection = app()) {
      connection.setAutoCommit(false);
      checkpointing.sign(connection);
      connection.commit();
    }
  }

  Optional<Complaint> keepUp() throws Exception {
    try (var connection = app()) {
      return new AnchorKeeper(new AnchorFile(anchor), memory(connection))
          .keepUp((counter, limit) -> told(() -> Checkpointing.from(connection, counter, limit)));
    }
  }

  private static AnchorKeeper.Memory memory(Connection connection) {
    var rows = new AnchorRows(NODE, 1);
    return new AnchorKeeper.Memory() {
      @Override
      public OptionalLong written() {
        return told(() -> rows.written(connection));
      }

      @Override
      public void write(long counter) {
        told(
            () -> {
              rows.write(connection, counter);
              return null;
            });
      }
    };
  }

  private static <T> T told(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  int seal() throws SQLException {
    return sealOnce(sealing);
  }

  static int sealOnce(Sealing sealing) throws SQLException {
    try (var connection = app()) {
      connection.setAutoCommit(false);
      int sealed = sealing.seal(connection);
      connection.commit();
      return sealed;
    }
  }

  static Sealing sealingAt(Instant now) {
    return new Sealing(NODE, at(now));
  }

  static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  void write(Instant time) throws SQLException {
    try (var connection = app()) {
      insert(connection, time);
    }
  }

  synchronized void insert(Connection connection, Instant time) throws SQLException {
    try (var statement = connection.prepareStatement(ADD_EVENT)) {
      statement.setBytes(1, bytes(UUID.randomUUID()));
      statement.setString(2, time.toString().replace('T', ' ').replace("Z", ""));
      statement.setBytes(3, bytes(NODE));
      statement.setLong(4, ++sequence);
      statement.setBytes(5, bytes(boot));
      statement.executeUpdate();
    }
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static CommandEvents commandEvents() {
    return new CommandEvents(home, database.address());
  }

  static List<String> texts(String sql) throws SQLException {
    try (var connection = app();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  static Connection app() throws SQLException {
    var password = home.secrets().getOrCreate(Secret.DATABASE_APP);
    var connection =
        DriverManager.getConnection(database.address().jdbcUrl("fauces"), SetupSql.APP, password);
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    return connection;
  }

  static void change(String sql) throws SQLException {
    var password = home.secrets().getOrCreate(Secret.DATABASE_OWNER);
    var url = database.address().jdbcUrl("fauces_audit");
    try (var owner = DriverManager.getConnection(url, SetupSql.OWNER, password);
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
