package org.fauces.diagnosis.service;

import java.util.List;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.TextRules;

/** The free text of a decision; each part may be null, none is ever printed. */
public record DecisionText(String reason, String diagnosis, String treatmentNote) {
  /** In code points; what the sealed columns hold of the widest of them. */
  public static final int MAX_LINES = 1_000;

  /** In code points; its column is twice as wide. */
  public static final int MAX_NOTE = 2_000;

  /** The rules these texts break. */
  List<Violation> violations() {
    return new TextRules()
        .optionalText("/reason", reason, MAX_LINES)
        .optionalText("/diagnosis", diagnosis, MAX_LINES)
        .optionalText("/treatmentNote", treatmentNote, MAX_NOTE)
        .violations();
  }

  @Override
  public String toString() {
    return "DecisionText[...]";
  }
}
