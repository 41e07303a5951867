package org.fauces.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.fauces.audit.format.AnchorFile;
import org.fauces.audit.format.AnchorKeeper.Complaint;
import org.fauces.audit.format.AnchorKeeper.Fault;
import org.fauces.audit.format.Finding;
import org.fauces.audit.format.FindingKind;
import org.fauces.audit.format.SigningKeyFolder;
import org.fauces.audit.format.Verdict;
import org.fauces.audit.format.tables.Checkpointing;
import org.fauces.cli.home.Home;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing and anchoring what is sealed, on the real tables. */
@Tag("NSG-2.6-10")
class AnchoringTest extends RealTrail {
  @Test
  void aNodeThatDiedBeforeTheAnchorIsCaughtUpWith() throws Exception {
    write(NOON);
    seal();
    sign();
    write(NOON.plusSeconds(120));
    seal();
    signAt(NOON.plusSeconds(120)); // and dies before the anchor
    write(NOON.plusSeconds(240));
    seal();
    signAt(NOON.plusSeconds(240));
    keepUp();
    assertThat(new AnchorFile(anchor).read().lines()).hasSize(3);
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void aDatabaseThatWasPutBackIsToldByTheAnchorWhichStaysAsItIs() throws Exception {
    write(NOON);
    seal();
    sign();
    write(NOON.plusSeconds(120));
    seal();
    signAt(NOON.plusSeconds(120));
    keepUp();
    change("delete from fauces_audit.audit_checkpoint where counter = 2");
    change("delete from fauces_audit.audit_seal where number = 2");
    change("delete from fauces_audit.audit_event where sequence = 2");
    change("delete from fauces_audit.audit_seal_event where seal = 2");

    assertThat(keepUp()).isPresent();
    assertThat(new AnchorFile(anchor).read().lines()).hasSize(2);
    assertThat(verify().findings())
        .extracting(Finding::kind)
        .containsExactly(FindingKind.ANCHOR_ROLLED_BACK);
  }

  @Test
  void aKeyThatTheTrailDoesNotKnowSignsNothing() throws Exception {
    write(NOON);
    seal();
    sign();
    var other = Home.open(parent.resolve("other-" + UUID.randomUUID()));
    new AuditKeys(other).ensure();
    write(NOON.plusSeconds(120));
    seal();
    var keys = new SigningKeyFolder(other.audit());
    assertThatThrownBy(() -> sign(new Checkpointing(keys, Duration.ZERO, at(NOON))))
        .hasMessageContaining("not those of the audit trail");
  }

  @Test
  void anAnchorThatWasTakenAwayIsToldAndNotMadeAgain() throws Exception {
    write(NOON);
    seal();
    sign();
    write(NOON.plusSeconds(120));
    seal();
    signAt(NOON.plusSeconds(120));
    keepUp();
    Files.delete(anchor);

    assertThat(keepUp()).map(Complaint::fault).contains(Fault.LOST);
    assertThat(anchor).doesNotExist();
    assertThat(verify().findings())
        .extracting(Finding::kind)
        .containsExactly(FindingKind.ANCHOR_LOST);
  }
}
