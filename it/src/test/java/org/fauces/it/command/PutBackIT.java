package org.fauces.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.fauces.audit.format.AnchorFile;
import org.fauces.audit.format.SigningKeyFolder;
import org.fauces.audit.format.tables.Checkpointing;
import org.fauces.audit.format.tables.Sealing;
import org.fauces.cli.audit.CommandEvents;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.EmbeddedDatabase;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.cli.server.Installation;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Build;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Patience;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The files of a whole database are put back to an earlier state, seals and checkpoints with them:
 * everything in it fits, and only the anchor tells. Verified without the server.
 */
@Tag("NSG-2.6-10")
class PutBackIT {
  @Test
  void theAnchorTells() throws Exception {
    int port;
    Path folder;
    try (var fauces = RunningFauces.startFresh("put-back-home")) {
      var records = new Records(OwnerAccount.of(fauces));
      Patience.until(
          "a checkpoint",
          () -> records.count("select count(*) from fauces_audit.audit_checkpoint") > 0);
      port = fauces.databasePort();
      folder = fauces.home();
    }
    var home = Home.open(folder);
    var kept = folder.resolveSibling("put-back-database");
    Folders.delete(kept);
    copy(home.database(), kept);
    goOn(home, port);
    var sound = OperatorCommand.audit(folder, "verify");
    assertThat(sound.exitCode()).as(sound.text()).isZero();

    Folders.delete(home.database());
    copy(kept, home.database());

    var found = OperatorCommand.audit(folder, "verify");
    assertThat(found.exitCode()).as(found.text()).isEqualTo(1);
    assertThat(found.text()).contains("ANCHOR_ROLLED_BACK").contains("NOT SOUND: 1 findings.");
  }

  /** Another event is written, sealed, signed and anchored, as the server does. */
  private static void goOn(Home home, int port) throws SQLException, IOException {
    var programs = new Installation(Build.distribution()).databasePrograms();
    var database = new EmbeddedDatabase(programs, home, port);
    database.start();
    try (var connection = connect(home, database.address())) {
      new CommandEvents(home, database.address()).begin("test: goes on");
      connection.setAutoCommit(false);
      var clock = Clock.systemUTC();
      assertThat(new Sealing(home.nodeId(), clock).seal(connection)).isPositive();
      connection.commit();
      var keys = new SigningKeyFolder(home.audit());
      assertThat(new Checkpointing(keys, Duration.ZERO, clock).sign(connection)).isPresent();
      connection.commit();
      anchor(home, connection);
    } finally {
      database.stop();
    }
  }

  private static void anchor(Home home, Connection connection) throws IOException, SQLException {
    var anchor = new AnchorFile(home.audit().resolve("anchor.txt"));
    var next = anchor.last().orElseThrow().counter() + 1;
    anchor.append(Checkpointing.from(connection, next, 1));
  }

  private static Connection connect(Home home, DatabaseAddress address) throws SQLException {
    var password = home.secrets().getOrCreate(Secret.DATABASE_APP);
    return DriverManager.getConnection(
        address.jdbcUrl(DatabaseAddress.MAIN), SetupSql.APP, password);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
