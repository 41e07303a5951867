package org.fauces.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerDirectoryTest {
  @TempDir Path folder;
  private Home home;
  private SetupCode code;
  private Path written;

  @BeforeEach
  void writeADirectory() throws IOException {
    Path template = Files.createDirectories(folder.resolve("install/server"));
    for (String name : List.of("server.xml", "server.env", "jvm.options")) {
      Files.writeString(template.resolve(name), "# " + name + "\n");
    }
    home = Home.open(folder.resolve("home"));
    code = SetupCode.make(Instant.parse("2026-01-01T12:00:00Z"));
    write(home, "f.example.org");
    written = home.server().resolve("servers/fauces");
  }

  private void write(Home anyHome, String hostname) {
    new ServerDirectory(new Installation(folder.resolve("install")), anyHome)
        .write(new ServerSettings("0.0.0.0", hostname, 9443, DatabaseAddress.embedded(9306)), code);
  }

  /** As the server reads it. */
  private static Properties bootstrap(Home anyHome) throws IOException {
    Properties facts = new Properties();
    Path file = anyHome.server().resolve("servers/fauces/bootstrap.properties");
    try (var in = Files.newInputStream(file)) {
      facts.load(in);
    }
    return facts;
  }

  @Test
  void everyFileIsPrivate() throws IOException {
    try (Stream<Path> files = Files.walk(written)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSizeGreaterThan(5)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void passwordsAreOnlyInTheVariableFiles() throws IOException {
    String password = home.secrets().getOrCreate(Secret.DATABASE_APP);
    assertThat(written.resolve("variables/fauces.database.password")).hasContent(password);
    for (String plain : List.of("bootstrap.properties", "jvm.options", "server.env")) {
      assertThat(Files.readString(written.resolve(plain))).doesNotContain(password);
    }
  }

  @Test
  void theOwnersPasswordNeverReachesTheServer() throws IOException {
    String owner = home.secrets().getOrCreate(Secret.DATABASE_OWNER);
    try (Stream<Path> files = Files.walk(written)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(owner));
    }
  }

  @Test
  void whereTheServerListensIsKnownWithoutItsOptions() {
    var installation = new Installation(folder.resolve("install"));
    assertThat(new ServerDirectory(installation, home).localUrl())
        .contains("https://127.0.0.1:9443");
    var unused = Home.open(folder.resolve("unused"));
    assertThat(new ServerDirectory(installation, unused).localUrl()).isEmpty();
  }

  @Test
  void theServersReaderFindsAPathOfJapaneseLetters() throws IOException {
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    Home japanese = Home.open(folder.resolve("診療所のホーム"));
    write(japanese, "f.example.org");
    assertThat(bootstrap(japanese)).containsEntry("fauces.home", japanese.root().toString());
  }

  @Test
  void theServersReaderFindsEveryCharacter() throws IOException {
    write(home, "診\\é\ud867\ude3d=#!:\ty");
    assertThat(bootstrap(home))
        .containsEntry("fauces.public-url", "https://[診\\é\ud867\ude3d=#!:\ty]:9443");
  }

  @Test
  void theServerGetsTheCodesDigestAndNotTheCode() throws IOException {
    Properties facts = bootstrap(home);
    assertThat(facts)
        .containsEntry("fauces.setup.code-sha256", code.sha256())
        .containsEntry("fauces.setup.code-expires-at", "2026-01-02T12:00:00Z")
        .containsEntry("fauces.public-url", "https://f.example.org:9443");
    assertThat(facts.values()).noneMatch(value -> value.toString().contains(code.reveal()));
  }
}
