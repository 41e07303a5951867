package org.fauces.cli.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.cli.CommandFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void nameAFolderThatIsNotThereYet() {
    folder = parent.resolve("home");
  }

  @Test
  void onlyTheOwnerReadsAHomeAndItsSecrets() throws IOException {
    Home home = Home.open(folder);
    home.secrets().getOrCreate(Secret.DATABASE_APP);
    assertThat(mode(folder)).isEqualTo("rwx------");
    assertThat(mode(folder.resolve("secrets"))).isEqualTo("rwx------");
    assertThat(mode(home.secrets().file(Secret.DATABASE_APP))).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("conf/home.properties"))).isEqualTo("rw-------");
  }

  @Test
  void aFolderSomebodyOpenedIsNarrowedAgain() throws IOException {
    Home.open(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Home.open(folder);
    assertThat(mode(folder)).isEqualTo("rwx------");
  }

  @Test
  void secretsAreMadeOnceAndDiffer() {
    Secrets secrets = Home.open(folder).secrets();
    String app = secrets.getOrCreate(Secret.DATABASE_APP);
    assertThat(Home.open(folder).secrets().getOrCreate(Secret.DATABASE_APP)).isEqualTo(app);
    assertThat(secrets.getOrCreate(Secret.DATABASE_OWNER)).isNotEqualTo(app).hasSize(32);
  }

  @Test
  void theNodeKeepsItsIdentity() {
    assertThat(Home.open(folder).nodeId()).isEqualTo(Home.open(folder).nodeId());
  }

  @Test
  void aHomeStaysWithItsDatabase() {
    Home.open(folder).claim(Home.EMBEDDED, false);
    Home again = Home.open(folder);
    again.claim(Home.EMBEDDED, false);
    assertThatThrownBy(() -> again.requireDatabase("db:3306/fauces"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("embedded");
  }

  @Test
  void aDemonstrationStaysOneAndAHomeInUseNeverBecomesOne() {
    Home.open(parent.resolve("demo")).claim(Home.EMBEDDED, true);
    Home demo = Home.open(parent.resolve("demo"));
    demo.claim(Home.EMBEDDED, true);
    assertThat(demo.isDemo()).isTrue();
    assertThatThrownBy(() -> demo.requireUse(false))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("--home");

    Home.open(folder).claim(Home.EMBEDDED, false);
    Home real = Home.open(folder);
    assertThatThrownBy(() -> real.requireUse(true))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("--home");
    assertThatThrownBy(() -> real.claim(Home.EMBEDDED, true)).isInstanceOf(CommandFailure.class);
    assertThat(Home.open(folder).isDemo()).isFalse();
  }

  @Test
  void aHomeThatNothingWasClaimedForServesEitherUse() {
    Home home = Home.open(folder);
    home.requireUse(true);
    home.claim(Home.EMBEDDED, false);
    assertThat(Home.open(folder).isDemo()).isFalse();
  }

  @Test
  void aStartThatDiedBeforeItsFirstSaveIsNoForeignFolder() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(conf.resolve("home.properties.new"), "lay");
    assertThat(Home.open(folder).nodeId()).isEqualTo(Home.open(folder).nodeId());
  }

  @Test
  void aStartThatDiedAfterItsFirstSaveLeftAHome() throws IOException {
    UUID node = Home.open(folder).nodeId();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path other : entries.filter(entry -> !entry.endsWith("conf")).toList()) {
        Files.delete(other);
      }
    }
    Home home = Home.open(folder);
    assertThat(home.nodeId()).isEqualTo(node);
    assertThat(home.secrets().getOrCreate(Secret.METRICS)).isNotEmpty();
  }

  @Test
  void aHomeOfANewerVersionIsRefused() throws IOException {
    Home.open(folder);
    Path facts = folder.resolve("conf/home.properties");
    Files.writeString(facts, Files.readString(facts).replace("layout=1", "layout=2"));
    assertThatThrownBy(() -> Home.open(folder))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("newer version");
  }

  @Test
  void aFolderWithOtherThingsIsNotTaken() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.txt"), "mine");
    assertThatThrownBy(() -> Home.open(folder))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("not empty");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
