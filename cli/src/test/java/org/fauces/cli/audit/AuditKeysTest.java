package org.fauces.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.audit.format.AnchorFile;
import org.fauces.audit.format.AuditRow;
import org.fauces.audit.format.Checkpoint;
import org.fauces.audit.format.EventRecord;
import org.fauces.audit.format.Seal;
import org.fauces.audit.format.SealingMoment;
import org.fauces.audit.format.SigningKeyFolder;
import org.fauces.cli.home.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("NSG-2.6-10")
class AuditKeysTest {
  @TempDir Path parent;
  private Home home;
  private SigningKeyFolder folder;

  @BeforeEach
  void open() {
    home = Home.open(parent.resolve("home"));
    folder = new SigningKeyFolder(home.audit());
    new AuditKeys(home).ensure();
  }

  @Test
  void theFirstKeyIsMadeOnceAndPrivate() throws IOException {
    var first = folder.statements();
    new AuditKeys(home).ensure();
    assertThat(folder.statements()).isEqualTo(first).hasSize(1);
    var file = folder.privateKey(first.get(0).key());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.current().publicKey().id()).isEqualTo(first.get(0).key().id());
  }

  @Test
  void theNextKeyIsSignedByTheOneBeforeWhichIsDeleted() {
    var first = folder.statements().get(0);
    var next = new AuditKeys(home).rotate();
    assertThat(folder.statements())
        .extracting(s -> s.line())
        .containsExactly(first.line(), next.line());
    assertThat(next.signedBy()).isEqualTo(first.key().id());
    assertThat(folder.current().publicKey().id()).isEqualTo(next.key().id());
    assertThat(folder.privateKey(first.key())).doesNotExist();
  }

  @Test
  void theHomeRemembersWhereItsAnchorsLie() {
    assertThat(new AnchorPlaces(home).files()).containsExactly(home.audit().resolve("anchor.txt"));
    new AnchorPlaces(home).remember(null, Path.of("/mnt/second"));
    new AnchorPlaces(home).remember(Path.of("/mnt/first"), null);
    assertThat(new AnchorPlaces(home).files())
        .containsExactly(Path.of("/mnt/first"), Path.of("/mnt/second"));
    assertThat(new AnchorPlaces(home).settings())
        .containsEntry("fauces.audit.second-anchor-file", "/mnt/second");
  }

  @Test
  void aNewPlaceGoesOnFromTheNewestLineAndOneThatIsThereStays() throws IOException {
    var checkpoint = checkpoint();
    var anchor = home.audit().resolve("anchor.txt");
    new AnchorFile(anchor).append(List.of(checkpoint));
    var moved = parent.resolve("moved.txt");
    var there = Files.writeString(parent.resolve("there.txt"), "");

    new AnchorPlaces(home).remember(moved, there);

    assertThat(new AnchorFile(moved).last()).contains(checkpoint);
    assertThat(there).isEmptyFile();
  }

  private Checkpoint checkpoint() {
    var event = new EventRecord(AuditRow.of(Map.of("id", new UUID(1, 1).toString())), List.of());
    var seal = Seal.first(List.of(event), SealingMoment.ofAll(Instant.EPOCH, new UUID(0, 1)));
    return Checkpoint.first(seal, 1, Instant.EPOCH, folder.current());
  }
}
