package org.fauces.shared.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.fauces.shared.domain.DomainException.Violation;

/**
 * The rules that every typed text keeps, whichever way it came in: not blank, no longer than what
 * its column holds, nothing that no screen shows. Collects what is broken, so that a person mends
 * it at once. Lengths are in code points; the texts themselves are never kept here.
 */
public final class TextRules {
  private static final IntPredicate BREAKS_LINE = c -> c == 0x2028 || c == 0x2029;
  private static final IntPredicate LAYS_OUT = c -> c == '\n' || c == '\r' || c == '\t';

  private final List<Violation> violations = new ArrayList<>();

  /** One line that must be there. */
  public TextRules line(String pointer, String text, int maxCodePoints) {
    if (text == null || text.isBlank()) {
      return broken(pointer, "required");
    }
    return check(pointer, text, maxCodePoints, BREAKS_LINE.or(Character::isISOControl));
  }

  /** One line, or null. */
  public TextRules optionalLine(String pointer, String text, int maxCodePoints) {
    return text == null ? this : line(pointer, text, maxCodePoints);
  }

  /** Text that may span lines, or null. */
  public TextRules optionalText(String pointer, String text, int maxCodePoints) {
    if (text == null) {
      return this;
    }
    if (text.isBlank()) {
      return broken(pointer, "required");
    }
    IntPredicate isControl = Character::isISOControl;
    return check(pointer, text, maxCodePoints, isControl.and(LAYS_OUT.negate()));
  }

  /** What was broken, in the order of asking. */
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** Refuses all of it when anything was broken. */
  public void enforce() {
    if (!violations.isEmpty()) {
      throw new DomainException(ProblemType.INVALID, null, violations);
    }
  }

  private TextRules check(String pointer, String text, int maxCodePoints, IntPredicate isUnwanted) {
    if (text.codePointCount(0, text.length()) > maxCodePoints) {
      return broken(pointer, "too-long");
    }
    return text.codePoints().anyMatch(isUnwanted) ? broken(pointer, "control-character") : this;
  }

  private TextRules broken(String pointer, String rule) {
    violations.add(new Violation(pointer, rule));
    return this;
  }
}
