package org.fauces.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.cli.process.Child;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real database of the distribution, in a home of its own. */
class EmbeddedDatabaseTest {
  private static final Path PROGRAMS = Path.of(System.getProperty("fauces.test.database"));

  @TempDir Path parent;
  private Home home;
  private EmbeddedDatabase database;
  private int port;

  @BeforeEach
  void openAHome() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    home = Home.open(parent.resolve("home"));
    database = database(port);
  }

  @AfterEach
  void stop() {
    database.stop();
  }

  @Test
  void whatWasCommittedSurvivesAKillAndASecondStartAdoptsTheProcess() throws Exception {
    Child first = database.start();
    String owner = home.secrets().getOrCreate(Secret.DATABASE_OWNER);
    assertThat(new Migrations(database.address(), owner).run()).isPositive();
    assertThat(new Migrations(database.address(), owner).run()).isZero();
    execute(SetupSql.APP, "fauces_rt", "CREATE TABLE kept (id INT PRIMARY KEY)");
    execute(SetupSql.APP, "fauces_rt", "INSERT INTO kept VALUES (7)");

    assertThat(database(port).start().handle()).isEqualTo(first.handle());

    first.handle().destroyForcibly();
    first.onExit().get(10, TimeUnit.SECONDS);
    Child second = database(port).start();
    assertThat(second.handle().pid()).isNotEqualTo(first.handle().pid());
    assertThat(number("SELECT id FROM fauces_rt.kept")).isEqualTo(7);
  }

  @Test
  void aFirstStartThatEndedHalfWayIsBegunAnew() throws IOException {
    Path programs = parent.resolve("programs");
    Path script = programs.resolve("scripts/mariadb-install-db");
    Files.createDirectories(script.getParent());
    Files.writeString(
        script,
        """
        for argument; do
          case $argument in --datadir=*) mkdir "${argument#--datadir=}/mysql" ;; esac
        done
        exit 1
        """);
    assertThatThrownBy(() -> new EmbeddedDatabase(programs, home, port).start())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("could not be set up");
    assertThat(home.root().resolve("database.new/mysql")).isDirectory();
    assertThat(home.database()).doesNotExist();

    assertThat(database.start().isAlive()).isTrue();
    assertThat(home.root().resolve("database.new")).doesNotExist();
  }

  @Test
  void aSurvivorOnAnotherPortIsStoppedNotDoubled() throws IOException {
    Child first = database.start();
    int other;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      other = free.getLocalPort();
    }
    Child second = database(other).start();
    assertThat(first.isAlive()).isFalse();
    assertThat(second.isAlive()).isTrue();
  }

  @Test
  void theServersAccountMayNeitherAlterTablesNorTouchAnAuditEvent() throws Exception {
    database.start();
    String owner = home.secrets().getOrCreate(Secret.DATABASE_OWNER);
    new Migrations(database.address(), owner).run();
    execute(SetupSql.OWNER, "fauces_audit", "CREATE TABLE probe (id INT PRIMARY KEY)");
    execute(SetupSql.APP, "fauces_audit", "INSERT INTO probe VALUES (1)");

    assertDenied("fauces_audit", "UPDATE probe SET id = 2");
    assertDenied("fauces_audit", "DELETE FROM probe");
    assertDenied("fauces_audit", "DROP TABLE probe");
    assertDenied("fauces", "CREATE TABLE mine (id INT PRIMARY KEY)");
    new DatabaseCheck(database.address())
        .run(owner, home.secrets().getOrCreate(Secret.DATABASE_APP));
  }

  @Test
  void noPasswordIsLeftInAFileOrVisibleInTheProcessList() throws IOException {
    Child child = database.start();
    String commandLine = Files.readString(Path.of("/proc/" + child.handle().pid() + "/cmdline"));
    assertThat(commandLine)
        .contains("--datadir=" + home.database())
        .doesNotContain(home.secrets().getOrCreate(Secret.DATABASE_OWNER))
        .doesNotContain(home.secrets().getOrCreate(Secret.DATABASE_APP));
    assertThat(home.run().resolve("database-init.sql")).doesNotExist();
  }

  private EmbeddedDatabase database(int onPort) {
    return new EmbeddedDatabase(PROGRAMS, home, onPort);
  }

  private void assertDenied(String schema, String sql) {
    assertThatThrownBy(() -> execute(SetupSql.APP, schema, sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("denied");
  }

  private Connection connect(String user, String schema) throws SQLException {
    Secret secret = user.equals(SetupSql.OWNER) ? Secret.DATABASE_OWNER : Secret.DATABASE_APP;
    return DriverManager.getConnection(
        database.address().jdbcUrl(schema), user, home.secrets().getOrCreate(secret));
  }

  private void execute(String user, String schema, String sql) throws SQLException {
    try (Connection connection = connect(user, schema);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int number(String sql) throws SQLException {
    try (Connection connection = connect(SetupSql.APP, "fauces_rt");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
