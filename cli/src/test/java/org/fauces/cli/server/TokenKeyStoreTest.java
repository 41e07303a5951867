package org.fauces.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.identity.format.TokenKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("NSG-2.4-04")
class TokenKeyStoreTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;

  @Test
  void theNextKeyIsPublishedBeforeItSigns() throws Exception {
    var home = made();
    var first = keys(home).signingKeyName(Instant.now());

    var next = new TokenKeyStore(home).rotate(Duration.ofMinutes(5));

    var keys = keys(home);
    assertThat(next).isNotEqualTo(first);
    assertThat(published(home)).contains(first).contains(next);
    assertThat(keys.signingKeyName(Instant.now())).isEqualTo(first);
    assertThat(keys.accepts(next, Instant.now())).isTrue();
    assertThat(keys.signingKeyName(Instant.now().plusSeconds(301))).isEqualTo(next);
  }

  @Test
  void theKeyBeforeIsAcceptedUntilItsLastTokenHasDied() throws Exception {
    var home = made();
    var first = keys(home).signingKeyName(Instant.now());
    new TokenKeyStore(home).rotate(Duration.ZERO);

    var keys = keys(home);
    var dead = Instant.now().plus(TokenKeys.TOKEN_LIFE).plus(TokenKeys.SKEW);
    assertThat(keys.signingKeyName(Instant.now().plus(SECOND))).isNotEqualTo(first);
    assertThat(keys.accepts(first, dead)).isTrue();
    assertThat(keys.accepts(first, dead.plus(TokenKeys.SKEW).plus(SECOND))).isFalse();
    assertThat(keys.accepts("unknown", Instant.now())).isFalse();
  }

  @Test
  void aRotationDropsWhatIsDead() throws Exception {
    var home = made();
    var first = keys(home).signingKeyName(Instant.now());
    new TokenKeyStore(home).rotate(Duration.ZERO);

    var later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    new TokenKeyStore(home, later).rotate(Duration.ZERO);

    assertThat(keys(home).aliases()).hasSize(2);
    assertThat(published(home)).doesNotContain(first);
  }

  @Test
  void aRevocationLeavesNoOther() throws Exception {
    var home = made();
    var first = keys(home).signingKeyName(Instant.now());

    var only = new TokenKeyStore(home).revoke();

    assertThat(keys(home).aliases()).hasSize(1);
    assertThat(keys(home).accepts(first, Instant.now())).isFalse();
    assertThat(published(home)).contains(only).doesNotContain(first);
  }

  @Test
  void aTokenNamesTheKeyThatSignedIt() throws Exception {
    var keys = keys(made());
    var token = JWSObject.parse(keys.sign(Map.of("sub", "x"), Instant.now()));
    assertThat(token.getHeader().getKeyID()).isEqualTo(keys.signingKeyName(Instant.now()));
  }

  @Test
  void nobodyElseReadsThemAndNothingSecretIsPublished() throws Exception {
    var home = made();
    new TokenKeyStore(home).rotate(Duration.ZERO);
    for (Path file : new Path[] {KeyStores.tokens(home), KeyStores.publicTokenKeys(home)}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(published(home)).doesNotContain("\"d\"");
  }

  private Home made() {
    var home = Home.open(folder.resolve("home"));
    new TokenKeyStore(home).ensure();
    return home;
  }

  private static TokenKeys keys(Home home) throws Exception {
    var secret = home.secrets().getOrCreate(Secret.TOKEN_KEY_STORE).toCharArray();
    return TokenKeys.read(Files.readAllBytes(KeyStores.tokens(home)), secret);
  }

  private static String published(Home home) throws Exception {
    return Files.readString(KeyStores.publicTokenKeys(home));
  }
}
