package org.fauces.audit.format;

/** What does not fit, and what whoever finds it does first. */
public enum FindingKind {
  EVENT_CHANGED("Compare it with the last export or backup that was sound."),
  EVENT_MISSING("It was removed: take it from the last export or backup that was sound."),
  EVENT_INSERTED(
      "Verify again in a minute while the server runs; if it stays, somebody wrote it into the audit schema and its content proves nothing."),
  EVENT_BACKDATED(
      "It was put in afterwards, or the clock of its node was wrong by more than an hour: see the node's log of that time."),
  EVENT_TWICE("One of them was put in: compare both with the last export that was sound."),
  MEMBER_CHANGED("The event itself is as it was sealed; the row beside it was changed."),
  MEMBER_MISSING("Compare the seal with the last export or backup that was sound."),
  SEAL_CHANGED("Compare it with the last export or backup that was sound."),
  SEAL_MISSING("What it held is not proven any more: take it from the last sound export."),
  SEAL_UNLINKED("The chain is broken here: compare both seals with the last sound export."),
  CHECKPOINT_CHANGED("Compare it with the anchor, which holds the same line."),
  CHECKPOINT_MISSING("Compare with the anchor, which holds the same lines."),
  CHECKPOINT_UNLINKED("Compare it and the one before with the anchor."),
  CHECKPOINT_WRONG_SEAL("The chain was made anew or cut: compare with the last sound export."),
  KEY_UNTRUSTED("Whoever made this key could have made the trail: find out where it is from."),
  KEY_RETIRED("An old key may be known to others: find out who held it."),
  STRAY_ROW("It belongs to nothing: something was removed, or it was put in."),
  ANCHOR_ROLLED_BACK(
      "The database was put back to an earlier state, or its end was cut off: what came after is lost unless a backup has it."),
  ANCHOR_LOST(
      "Somebody took it away or emptied it, or its volume is not there: use the second anchor or a print, and find out who."),
  ANCHOR_DIFFERS(
      "The database went another way than the anchor saw: it was put back and went on from there, or its checkpoints were made anew."),
  ANCHOR_DAMAGED("The anchor itself was changed: compare it with a second anchor or a print."),
  EXPORT_DAMAGED("Make the export again; if it stays so, verify the database.");

  private final String advice;

  FindingKind(String advice) {
    this.advice = advice;
  }

  public String advice() {
    return advice;
  }
}
