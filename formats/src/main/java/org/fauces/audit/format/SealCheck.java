package org.fauces.audit.format;

import static org.fauces.audit.format.FindingKind.EVENT_CHANGED;
import static org.fauces.audit.format.FindingKind.EVENT_MISSING;
import static org.fauces.audit.format.FindingKind.MEMBER_CHANGED;
import static org.fauces.audit.format.FindingKind.MEMBER_MISSING;
import static org.fauces.audit.format.FindingKind.SEAL_CHANGED;

import java.util.ArrayList;
import java.util.List;

/**
 * The events of one seal. Each digest is computed from what is stored now, and the seal's digest
 * from these: what was noted when it was sealed only serves to say which event it is that differs.
 */
final class SealCheck {
  private final Seal seal;
  private final Findings findings;
  private final long findingsBefore;
  private final Contents computed = new Contents();
  private final Contents noted = new Contents();
  private final List<String> differing = new ArrayList<>();
  private String firstId = "";
  private String lastId = "";
  private long count;

  SealCheck(Seal seal, Findings findings) {
    this.seal = seal;
    this.findings = findings;
    this.findingsBefore = findings.count();
  }

  Seal seal() {
    return seal;
  }

  boolean isOf(SealMember member) {
    return member.seal() == seal.number();
  }

  void accept(SealMember member) {
    count++;
    checkPlace(member);
    noted.add(member.digest());
    if (member.event() == null) {
      findings.add(
          EVENT_MISSING, subject(member.eventId()), "Seal " + seal.number() + " holds it.");
      computed.add(member.digest());
      return;
    }
    var digest = member.event().digest();
    computed.add(digest);
    if (!digest.equals(member.digest()) || !member.event().id().equals(member.eventId())) {
      differing.add(member.eventId());
    }
  }

  private void checkPlace(SealMember member) {
    if (member.position() != count) {
      findings.add(
          MEMBER_MISSING,
          "place " + count + " of seal " + seal.number(),
          "The place " + member.position() + " follows instead.");
      count = member.position();
    }
    firstId = firstId.isEmpty() ? member.eventId() : firstId;
    lastId = member.eventId();
  }

  void finish() {
    boolean asSealed = computed.hex().equals(seal.contents());
    boolean asNoted = noted.hex().equals(seal.contents());
    for (var id : differing) {
      findings.add(
          asSealed ? MEMBER_CHANGED : EVENT_CHANGED,
          subject(id),
          (asSealed ? "What was noted beside it" : "What is stored")
              + " is not what seal "
              + seal.number()
              + " holds.");
    }
    checkEnds();
    if (!(asSealed && asNoted) && findings.count() == findingsBefore) {
      findings.add(
          SEAL_CHANGED,
          "seal " + seal.number(),
          "An event in it was changed together with what was noted beside it.");
    }
  }

  private void checkEnds() {
    if (count != seal.eventCount()) {
      findings.add(
          MEMBER_MISSING,
          "seal " + seal.number(),
          "It holds " + seal.eventCount() + " events, but " + count + " are there.");
    } else if (!firstId.equals(seal.row().text("first_event_id"))
        || !lastId.equals(seal.row().text("last_event_id"))) {
      findings.add(
          MEMBER_MISSING,
          "seal " + seal.number(),
          "Its first or last event is another than the one that is there.");
    }
  }

  private static String subject(String eventId) {
    return "event " + eventId;
  }
}
