package org.fauces.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fauces.audit.format.AnchorFile;
import org.fauces.audit.format.AnchorKeeper;
import org.fauces.audit.format.Evidence;
import org.fauces.audit.format.Finding;
import org.fauces.audit.format.FindingKind;
import org.fauces.audit.format.Report;
import org.fauces.audit.format.SigningKeyFolder;
import org.fauces.audit.format.TrailVerification;
import org.fauces.audit.format.Verdict;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealing on the real tables, with the account that the server has. */
@Tag("NSG-2.6-10")
class SealingTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final UUID NODE = UUID.randomUUID();
  private static final String ADD_EVENT =
      """
      insert into fauces_audit.audit_event (id, occurred_at, node_id, sequence, boot_id,
        schema_version, action, outcome, roles) values (?, ?, ?, ?, ?, 1, 'SIGN_IN', 'SUCCESS', '')""";

  @TempDir static Path parent;
  private static Home home;
  private static EmbeddedDatabase database;

  private final Sealing sealing = sealingAt(NOON);
  private final UUID boot = UUID.randomUUID();
  private Path anchor;
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
    anchor = parent.resolve("anchor-" + UUID.randomUUID());
  }

  @Test
  void whatIsCommittedIsSealedSignedAndSound() throws Exception {
    for (int i = 0; i < 5; i++) {
      write(NOON.minusSeconds(i));
    }
    assertThat(seal()).isEqualTo(5);
    assertThat(seal()).isZero();
    sign();
    assertThat(verify().lines()).last().asString().startsWith("SOUND");
  }

  @Test
  void whoeverCommitsLateIsSealedLater() throws Exception {
    try (var late = app()) {
      late.setAutoCommit(false);
      insert(late, NOON.minusSeconds(90)); // an earlier time and number than those below
      write(NOON.minusSeconds(60));
      assertThat(seal()).isEqualTo(1);
      late.commit();
    }
    assertThat(seal()).isEqualTo(1);
    sign();
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void whatWasUndoneIsAMissingNumberAndNoFinding() throws Exception {
    write(NOON);
    try (var undone = app()) {
      undone.setAutoCommit(false);
      insert(undone, NOON);
      undone.rollback();
    }
    write(NOON);
    seal();
    sign();
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
    assertThat(verify().notices()).anyMatch(notice -> notice.contains("the numbers 2 are missing"));
  }

  @Test
  void anEventOfLongAgoIsFoundByTheWalkAndTold() throws Exception {
    write(NOON);
    seal();
    write(NOON.minus(Duration.ofDays(3)));
    assertThat(seal() + seal()).isEqualTo(1); // the walk may have to begin again
    sign();
    assertThat(verify().findings())
        .extracting(Finding::kind)
        .containsExactly(FindingKind.EVENT_BACKDATED);
  }

  @Test
  void whatWaitedForLongIsSealedInManyBatchesAndSound() throws Exception {
    try (var writer = app()) {
      writer.setAutoCommit(false);
      for (int i = 0; i < 2 * Sealing.BATCH + 10; i++) {
        insert(writer, NOON.minus(Duration.ofHours(30)).plusSeconds(40L * i));
      }
      writer.commit();
    }
    assertThat(seal()).isEqualTo(Sealing.BATCH);
    assertThat(seal()).isEqualTo(Sealing.BATCH);
    assertThat(seal()).isEqualTo(10);
    sign();
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void ofTwoSealersOneSealsAndTheOtherDoesNotWait() throws Exception {
    write(NOON);
    try (var first = app()) {
      first.setAutoCommit(false);
      assertThat(sealing.seal(first)).isEqualTo(1);
      assertThat(sealOnce(sealingAt(NOON))).isZero();
      first.commit();
    }
    assertThat(sealOnce(sealingAt(NOON))).isZero();
  }

  @Test
  void sealersAtOnceSealEachEventOnce() throws Exception {
    int writers = 200;
    var pool = Executors.newFixedThreadPool(3);
    Callable<Integer> sealer =
        () -> {
          var mine = sealingAt(NOON);
          int sealed = 0;
          for (int i = 0; i < writers; i++) {
            sealed += sealOnce(mine);
          }
          return sealed;
        };
    var one = pool.submit(sealer);
    var other = pool.submit(sealer);
    for (int i = 0; i < writers; i++) {
      write(NOON);
    }
    int sealed = one.get(1, TimeUnit.MINUTES) + other.get(1, TimeUnit.MINUTES);
    pool.shutdown();
    assertThat(sealed + seal()).isEqualTo(writers);
    sign();
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void aSealerThatDiesLeavesNothingHalfDone() throws Exception {
    write(NOON);
    try (var dying = app()) {
      dying.setAutoCommit(false);
      assertThat(sealing.seal(dying)).isEqualTo(1);
    } // without a commit
    assertThat(seal()).isEqualTo(1);
    sign();
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void aNodeThatDiedBeforeTheAnchorIsCaughtUpWith() throws Exception {
    write(NOON);
    seal();
    signAt(NOON); // and dies before the anchor
    write(NOON.plusSeconds(120));
    seal();
    signAt(NOON.plusSeconds(120));
    keepUp();
    assertThat(new AnchorFile(anchor).read().lines()).hasSize(2);
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void aDatabaseThatWasPutBackIsToldByTheAnchorWhichStaysAsItIs() throws Exception {
    write(NOON);
    seal();
    sign();
    write(NOON.plusSeconds(120));
    seal();
    signAt(NOON.plusSeconds(120));
    keepUp();
    change("delete from fauces_audit.audit_checkpoint where counter = 2");
    change("delete from fauces_audit.audit_seal where number = 2");
    change("delete from fauces_audit.audit_event where sequence = 2");
    change("delete from fauces_audit.audit_seal_event where seal = 2");

    assertThat(keepUp()).isPresent();
    assertThat(new AnchorFile(anchor).read().lines()).hasSize(2);
    assertThat(verify().findings())
        .extracting(Finding::kind)
        .containsExactly(FindingKind.ANCHOR_ROLLED_BACK);
  }

  @Test
  void aKeyThatTheTrailDoesNotKnowSignsNothing() throws Exception {
    write(NOON);
    seal();
    sign();
    var other = Home.open(parent.resolve("other-" + UUID.randomUUID()));
    new AuditKeys(other).ensure();
    write(NOON.plusSeconds(120));
    seal();
    var keys = new SigningKeyFolder(other.audit());
    assertThatThrownBy(() -> sign(new Checkpointing(keys, Duration.ZERO, at(NOON))))
        .hasMessageContaining("not those of the audit trail");
  }

  @Test
  void aSealOfAnEventThatHasOneIsRefused() throws Exception {
    write(NOON);
    seal();
    assertThatThrownBy(
            () ->
                change(
                    "insert into fauces_audit.audit_seal_event select 2, 1, event_id, digest"
                        + " from fauces_audit.audit_seal_event"))
        .isInstanceOf(SQLException.class);
  }

  private Report verify() {
    var keys = new SigningKeyFolder(home.audit()).publicKeys();
    return TrailVerification.verify(
        new TrailTables(SealingTest::app), Evidence.read(keys, List.of(anchor)));
  }

  private void sign() throws Exception {
    signAt(NOON);
    keepUp();
  }

  private static void signAt(Instant now) throws SQLException {
    var keys = new SigningKeyFolder(home.audit());
    sign(new Checkpointing(keys, Duration.ofMinutes(1), at(now)));
  }

  private static void sign(Checkpointing checkpointing) throws SQLException {
    try (var connection = app()) {
      connection.setAutoCommit(false);
      checkpointing.sign(connection);
      connection.commit();
    }
  }

  private Optional<String> keepUp() throws Exception {
    try (var connection = app()) {
      return new AnchorKeeper(new AnchorFile(anchor))
          .keepUp(
              (counter, limit) -> {
                try {
                  return Checkpointing.from(connection, counter, limit);
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
    }
  }

  private int seal() throws SQLException {
    return sealOnce(sealing);
  }

  private static int sealOnce(Sealing sealing) throws SQLException {
    try (var connection = app()) {
      connection.setAutoCommit(false);
      int sealed = sealing.seal(connection);
      connection.commit();
      return sealed;
    }
  }

  private static Sealing sealingAt(Instant now) {
    return new Sealing(NODE, at(now));
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private void write(Instant time) throws SQLException {
    try (var connection = app()) {
      insert(connection, time);
    }
  }

  private synchronized void insert(Connection connection, Instant time) throws SQLException {
    try (var statement = connection.prepareStatement(ADD_EVENT)) {
      statement.setBytes(1, bytes(UUID.randomUUID()));
      statement.setString(2, time.toString().replace('T', ' ').replace("Z", ""));
      statement.setBytes(3, bytes(NODE));
      statement.setLong(4, ++sequence);
      statement.setBytes(5, bytes(boot));
      statement.executeUpdate();
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static Connection app() throws SQLException {
    var password = home.secrets().getOrCreate(Secret.DATABASE_APP);
    var connection =
        DriverManager.getConnection(database.address().jdbcUrl("fauces"), SetupSql.APP, password);
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    return connection;
  }

  private static void change(String sql) throws SQLException {
    var password = home.secrets().getOrCreate(Secret.DATABASE_OWNER);
    var url = database.address().jdbcUrl("fauces_audit");
    try (var owner = DriverManager.getConnection(url, SetupSql.OWNER, password);
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
