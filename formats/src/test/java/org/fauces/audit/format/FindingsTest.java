package org.fauces.audit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fauces.audit.format.FindingKind.ANCHOR_DAMAGED;
import static org.fauces.audit.format.FindingKind.ANCHOR_DIFFERS;
import static org.fauces.audit.format.FindingKind.ANCHOR_LOST;
import static org.fauces.audit.format.FindingKind.ANCHOR_ROLLED_BACK;
import static org.fauces.audit.format.FindingKind.EVENT_BACKDATED;
import static org.fauces.audit.format.FindingKind.EVENT_CHANGED;
import static org.fauces.audit.format.FindingKind.EVENT_INSERTED;
import static org.fauces.audit.format.FindingKind.EVENT_MISSING;
import static org.fauces.audit.format.FindingKind.EVENT_TWICE;
import static org.fauces.audit.format.FindingKind.KEY_RETIRED;
import static org.fauces.audit.format.FindingKind.KEY_UNTRUSTED;
import static org.fauces.audit.format.FindingKind.MEMBER_CHANGED;
import static org.fauces.audit.format.FindingKind.SEAL_MISSING;
import static org.fauces.audit.format.FindingKind.SEAL_UNLINKED;
import static org.fauces.audit.format.FindingKind.STRAY_ROW;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each finding says what it is about, and what is unknown is never called sound. */
@Tag("NSG-2.6-10")
class FindingsTest {
  private static final UUID NODE = new UUID(1, 2);

  private final Ward ward = new Ward(42);
  private Ledger ledger;
  private Ledger earlier;

  @BeforeEach
  void makeTrail() {
    earlier = ward.work(8).finished().ledger.copy();
    ledger = ward.work(8).finished().ledger;
  }

  @Test
  void aChangedEventIsNamed() {
    var event = ledger.events.get(5);
    ledger.events.set(
        5, new EventRecord(event.event().with("outcome", "DENIED"), event.entities()));
    assertFound(EVENT_CHANGED, "event " + event.id());
  }

  @Test
  void aColumnThatWasAddedIsAChange() {
    var event = ledger.events.get(5);
    ledger.events.set(
        5, new EventRecord(event.event().with("reason", "emergency"), event.entities()));
    assertFound(EVENT_CHANGED, "event " + event.id());
  }

  @Test
  void aRemovedEventIsNamed() {
    assertFound(EVENT_MISSING, "event " + ledger.events.remove(3).id());
  }

  @Test
  void anEventThatWasPutInIsNamed() {
    var event = ledger.events.get(0);
    var forged = new EventRecord(event.event().with("id", "forged"), List.of());
    ledger.events.add(forged);
    var report = ward.verify(ledger);
    assertThat(report.findings())
        .extracting(Finding::kind)
        .containsExactlyInAnyOrder(EVENT_INSERTED, EVENT_TWICE);
  }

  @Test
  void anEventThatWasSealedLongAfterOthersIsNamed() {
    var old = ledger.events.get(0).event();
    var forged =
        new EventRecord(
            old.with("id", "forged")
                .with("boot_id", "another")
                .with("sequence", "1")
                .with("occurred_at", "2026-11-26T07:00:00.000000Z"),
            List.of());
    var seal =
        ledger
            .seals
            .get(ledger.seals.size() - 1)
            .next(List.of(forged), SealingMoment.ofAll(ward.now(), NODE));
    ledger.events.add(forged);
    ledger.seals.add(seal);
    ledger.members.add(new SealMember(seal.number(), 1, forged.id(), forged.digest(), null));
    assertFound(EVENT_BACKDATED, "event forged");
  }

  @Test
  void aNoteBesideAnEventIsToldFromTheEvent() {
    var member = ledger.members.get(4);
    ledger.members.set(
        4, new SealMember(member.seal(), member.position(), member.eventId(), Seal.NONE, null));
    assertFound(MEMBER_CHANGED, "event " + member.eventId());
  }

  @Test
  void aRemovedSealIsNamedByItsNumber() {
    ledger.seals.remove(2);
    assertThat(kinds()).contains(SEAL_MISSING, STRAY_ROW);
  }

  @Test
  void aChainThatWasMadeAnewDoesNotFitTheCheckpoints() {
    var events = new ArrayList<>(ledger.events.subList(0, 1));
    var first = Seal.first(events, SealingMoment.ofAll(ward.now(), NODE));
    ledger.seals.set(0, first);
    assertThat(kinds()).contains(SEAL_UNLINKED);
  }

  @Test
  void aCheckpointSignedByAnotherKeyIsNoneOfOurs() {
    var foreign = SigningKey.generate();
    var last =
        Checkpoint.parse(ledger.checkpoints.get(ledger.checkpoints.size() - 1)).orElseThrow();
    var seal = ledger.seals.get(ledger.seals.size() - 1);
    ledger.checkpoints.add(last.next(seal, last.events(), ward.now(), foreign).line());
    assertFound(KEY_UNTRUSTED, "checkpoint " + (last.counter() + 1));
  }

  @Test
  void anOldKeyDoesNotSignAgain() {
    while (ward.statements.size() == 1) {
      ward.work(3).finished();
    }
    ward.work(3).finished();
    var last =
        Checkpoint.parse(ledger.checkpoints.get(ledger.checkpoints.size() - 1)).orElseThrow();
    var seal = ledger.seals.get(ledger.seals.size() - 1);
    ledger.checkpoints.add(last.next(seal, last.events(), ward.now(), Ward.KEYS.get(0)).line());
    assertFound(KEY_RETIRED, "checkpoint " + (last.counter() + 1));
  }

  @Test
  void whatWasPutBackWithItsCheckpointsIsFoundByTheAnchorAlone() {
    ledger.putBack(earlier);
    assertFound(ANCHOR_ROLLED_BACK, "anchor anchor");
  }

  @Test
  void whatWasPutBackAndWentOnIsFoundByTheAnchor() {
    var before = List.copyOf(ward.anchor);
    var other = new Ward(42);
    other.work(8).finished(); // the same until here
    other.work(1).finished();
    assertThat(verify(other.ledger, before).findings())
        .extracting(Finding::kind)
        .contains(ANCHOR_DIFFERS);
  }

  @Test
  void aChangedAnchorIsNotTakenForARollBack() {
    var lines = new ArrayList<>(ward.anchor);
    lines.set(1, lines.get(1).replace("seal=", "seal=9"));
    assertThat(verify(ledger, lines).findings())
        .extracting(Finding::kind)
        .containsOnly(ANCHOR_DAMAGED);
  }

  @Test
  void aLineOfTheAnchorThatWasCutOffByAPowerFailureIsNoFinding() {
    var lines = new ArrayList<>(ward.anchor);
    lines.add(1, lines.get(1).substring(0, 40));
    assertThat(verify(ledger, lines).verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void withoutAnAnchorNothingIsSaidAboutRollBacks() {
    assertThat(Ward.verify(ledger, ward.statements, List.of()).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void anEmptyAnchorOfASignedTrailIsLost() {
    assertThat(verify(ledger, List.of()).findings())
        .extracting(Finding::kind)
        .containsExactly(ANCHOR_LOST);
  }

  @Test
  void anEmptyTrailIsNotSound() {
    assertThat(Ward.verify(new Ledger(), ward.statements, List.of()).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void withoutAKeyNothingIsSound() {
    var report = Ward.verify(ledger, List.of(), List.of(new Anchor("anchor", ward.anchor)));
    assertThat(report.verdict()).isEqualTo(Verdict.FINDINGS);
    assertThat(report.unknowns()).isNotEmpty();
  }

  @Test
  void missingNumbersAreNamedAndNoFinding() {
    var report = ward.verify(ledger);
    assertThat(report.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(report.notices()).anyMatch(notice -> notice.contains("are missing. Each belongs"));
  }

  private void assertFound(FindingKind kind, String subject) {
    assertThat(ward.verify(ledger).findings())
        .extracting(Finding::kind, Finding::subject)
        .containsExactly(tuple(kind, subject));
  }

  private List<FindingKind> kinds() {
    return ward.verify(ledger).findings().stream().map(Finding::kind).toList();
  }

  private Report verify(Trail trail, List<String> anchor) {
    return Ward.verify(trail, ward.statements.subList(0, 1), List.of(new Anchor("anchor", anchor)));
  }
}
