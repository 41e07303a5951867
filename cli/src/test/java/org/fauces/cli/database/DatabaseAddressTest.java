package org.fauces.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fauces.cli.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
  @Test
  void aRemoteDatabaseIsSpokenToWithAVerifiedCertificate() {
    var address = DatabaseAddress.parse("jdbc:mariadb://db.example.org:3307/fauces");
    assertThat(address.location()).isEqualTo("db.example.org:3307/fauces");
    assertThat(address.jdbcUrl("fauces_rt"))
        .startsWith("jdbc:mysql://db.example.org:3307/fauces_rt?")
        .contains("sslMode=VERIFY_IDENTITY", "connectionCollation=utf8mb4_bin")
        .doesNotContain("allowPublicKeyRetrieval");
  }

  @Test
  void theOperatorsOptionsWinOverOurs() {
    var address = DatabaseAddress.parse("jdbc:mysql://db/fauces?sslMode=VERIFY_CA");
    assertThat(address.port()).isEqualTo(3306);
    assertThat(address.jdbcUrl("fauces")).contains("sslMode=VERIFY_CA").doesNotContain("IDENTITY");
  }

  @Test
  void anAddressOfTheNewKindStandsInBrackets() {
    var address = DatabaseAddress.parse("jdbc:mysql://[2001:db8::7]:3307/fauces");
    assertThat(address.jdbcUrl("fauces"))
        .startsWith("jdbc:mysql://[2001:db8::7]:3307/fauces?")
        .contains("sslMode=VERIFY_IDENTITY");
    assertThat(DatabaseAddress.parse("jdbc:mysql://[::1]/fauces").jdbcUrl("fauces"))
        .contains("sslMode=PREFERRED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db.example.org",
        "jdbc:postgresql://db/fauces",
        "jdbc:mysql://db/other",
        "jdbc:mysql://2001:db8::7/fauces",
        "jdbc:mysql://root:secret@db/fauces",
        "jdbc:mysql://db/fauces?user=root",
        "jdbc:mysql://db/fauces?password=secret",
        "jdbc:mysql://db/fauces?broken"
      })
  void anythingElseIsRefusedWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> DatabaseAddress.parse(url))
        .isInstanceOf(CommandFailure.class)
        .message()
        .doesNotContain("secret");
  }
}
