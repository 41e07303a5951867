package org.fauces.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

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
    new ServerDirectory(new Installation(folder.resolve("install")), home)
        .write(
            new ServerSettings("0.0.0.0", "f.example.org", 9443, DatabaseAddress.embedded(9306)),
            code);
    written = home.server().resolve("servers/fauces");
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
  void theServerGetsTheCodesDigestAndNotTheCode() throws IOException {
    Properties facts = new Properties();
    try (var in = Files.newInputStream(written.resolve("bootstrap.properties"))) {
      facts.load(in);
    }
    assertThat(facts)
        .containsEntry("fauces.setup.code-sha256", code.sha256())
        .containsEntry("fauces.setup.code-expires-at", "2026-01-02T12:00:00Z")
        .containsEntry("fauces.public-url", "https://f.example.org:9443");
    assertThat(facts.values()).noneMatch(value -> value.toString().contains(code.reveal()));
  }
}
