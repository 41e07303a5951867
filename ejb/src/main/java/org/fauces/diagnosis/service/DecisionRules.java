package org.fauces.diagnosis.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fauces.diagnosis.domain.Opinion;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;

/**
 * What a decision must say. A physician who disagrees, who decides without a finding or who amends
 * says why.
 */
final class DecisionRules {
  private DecisionRules() {}

  /** Checks a decision on the diseases that its run has findings for; none without a run. */
  static void check(Decide command, Set<String> diseases, boolean isAmendment) {
    var violations = new ArrayList<>(command.text().violations());
    if ((command.runId() == null) == (command.withoutRun() == null)) {
      violations.add(new Violation("/runId", "exactly-one-of-run-and-without-run"));
    }
    if (!judgedOnce(command, diseases)) {
      violations.add(new Violation("/judgements", "one-for-each-finding"));
    }
    if (needsReason(command, isAmendment) && command.text().reason() == null) {
      violations.add(new Violation("/reason", "required"));
    }
    if (!violations.isEmpty()) {
      throw new DomainException(ProblemType.INVALID, null, violations);
    }
  }

  private static boolean judgedOnce(Decide command, Set<String> diseases) {
    List<String> judged = command.judgements().stream().map(JudgementView::disease).toList();
    return judged.size() == diseases.size() && new HashSet<>(judged).equals(diseases);
  }

  private static boolean needsReason(Decide command, boolean isAmendment) {
    return isAmendment
        || command.withoutRun() != null
        || command.judgements().stream()
            .anyMatch(judgement -> judgement.opinion() == Opinion.DISAGREE);
  }
}
