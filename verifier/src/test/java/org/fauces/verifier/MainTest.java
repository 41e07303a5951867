package org.fauces.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.audit.format.AuditRow;
import org.fauces.audit.format.Checkpoint;
import org.fauces.audit.format.EventRecord;
import org.fauces.audit.format.ExportWriter;
import org.fauces.audit.format.KeyStatement;
import org.fauces.audit.format.Seal;
import org.fauces.audit.format.SealMember;
import org.fauces.audit.format.SealingMoment;
import org.fauces.audit.format.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("NSG-2.6-10")
class MainTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Path export;
  private Path keys;
  private Path anchor;

  @BeforeEach
  void makeFiles() throws IOException {
    var event =
        new EventRecord(
            AuditRow.of(
                Map.of(
                    "id", new UUID(1, 1).toString(),
                    "occurred_at", "2026-11-26T11:59:59.000000Z",
                    "node_id", "n",
                    "boot_id", "b",
                    "sequence", "1",
                    "action", "SIGN_IN")),
            List.of());
    var key = SigningKey.generate();
    var stated = KeyStatement.first(key, NOON);
    var seal = Seal.first(List.of(event), SealingMoment.ofAll(NOON, new UUID(0, 1)));
    var checkpoint = Checkpoint.first(seal, 1, NOON, key);
    keys = Files.writeString(folder.resolve("keys"), stated.line() + "\n");
    anchor = Files.writeString(folder.resolve("anchor"), checkpoint.line() + "\n");
    export = folder.resolve("export");
    try (var writer = Files.newBufferedWriter(export)) {
      ExportWriter.write(
          visitor -> {
            visitor.key(stated.line());
            visitor.checkpoint(checkpoint.line());
            visitor.seal(seal);
            visitor.member(new SealMember(1, 1, event.id(), event.digest(), event));
          },
          writer);
    }
  }

  @Test
  void aSoundExportIsZero() {
    assertThat(run(export, keys, anchor)).as(out.toString(UTF_8)).isZero();
    assertThat(out.toString(UTF_8)).contains("SOUND:");
  }

  @Test
  void aChangedExportIsOne() throws IOException {
    Files.writeString(export, Files.readString(export).replace("SIGN_IN", "SIGN_OUT"));
    assertThat(run(export, keys, anchor)).isEqualTo(1);
    assertThat(out.toString(UTF_8)).contains("EVENT_CHANGED event " + new UUID(1, 1));
  }

  @Test
  void whatIsMissingIsTwo() {
    assertThat(run(export, keys)).isEqualTo(2);
    assertThat(run(export, keys, folder.resolve("none"))).isEqualTo(2);
    assertThat(run(folder.resolve("none"), keys, anchor)).isNotZero();
    assertThat(run(export)).isEqualTo(2);
  }

  private int run(Path... files) {
    var arguments = List.of(files).stream().map(Path::toString).toList();
    return Main.run(arguments, new PrintStream(out, true, UTF_8));
  }
}
