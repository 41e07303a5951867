package org.fauces.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.home.Secret;
import org.fauces.protection.format.MasterKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real database of the distribution. */
class KeysOfDatabaseTest {
  private static final Path PROGRAMS = Path.of(System.getProperty("fauces.test.database"));

  @TempDir Path parent;
  private Home home;
  private EmbeddedDatabase database;
  private KeysOfDatabase keys;

  @BeforeEach
  void startADatabase() throws IOException {
    home = Home.open(parent.resolve("home"));
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      database = new EmbeddedDatabase(PROGRAMS, home, free.getLocalPort());
    }
    database.start();
    keys = new KeysOfDatabase(database.address(), owner());
  }

  @AfterEach
  void stop() {
    database.stop();
  }

  @Test
  void aDatabaseAcceptsTheKeysItWasWrittenWithAndNoOthers() throws SQLException {
    assertThatCode(() -> keys.require(home.keys())).doesNotThrowAnyException();
    new Migrations(database.address(), owner()).run();
    assertThatCode(() -> keys.require(home.keys())).doesNotThrowAnyException();
    assertThat(home.keys()).isEmptyDirectory();

    write(MasterKeys.openOrCreate(home.keys()).checkValue());
    assertThatCode(() -> keys.require(home.keys())).doesNotThrowAnyException();

    Path others = PrivateFiles.folder(parent.resolve("others"));
    MasterKeys.openOrCreate(others);
    assertRefused(others);
    Path lost = PrivateFiles.folder(parent.resolve("lost"));
    assertRefused(lost);
    assertThat(lost).isEmptyDirectory();
  }

  private void assertRefused(Path folder) {
    assertThatThrownBy(() -> keys.require(folder))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("do not belong to this database");
  }

  private void write(String checkValue) throws SQLException {
    String url = database.address().jdbcUrl(DatabaseAddress.MAIN);
    try (var connection = DriverManager.getConnection(url, SetupSql.OWNER, owner());
        var insert = connection.prepareStatement("INSERT INTO key_check VALUES (1, ?)")) {
      insert.setString(1, checkValue);
      insert.executeUpdate();
    }
  }

  private String owner() {
    return home.secrets().getOrCreate(Secret.DATABASE_OWNER);
  }
}
