package org.fauces.diagnosis.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fauces.patient.domain.Sex;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;

/** What a facility may set, beside the thresholds of the model itself. Collects what is broken. */
public final class ThresholdRules {
  /** Two diseases by five age bands by two sexes are 20. */
  public static final int MOST = 60;

  private final List<ThresholdRule> rules;
  private final Map<String, ThresholdRule> own;
  private final List<Violation> violations = new ArrayList<>();

  private ThresholdRules(List<ThresholdRule> rules, Map<String, ThresholdRule> own) {
    this.rules = rules;
    this.own = own;
  }

  /**
   * Refuses thresholds that are none, that contradict each other, or that take UNDETERMINED away
   * where the model needs it.
   *
   * @param own disease to the model's own rule
   */
  public static void enforce(List<ThresholdRule> rules, Map<String, ThresholdRule> own) {
    var checked = new ThresholdRules(rules, own);
    if (rules.size() > MOST) {
      throw DomainException.invalid("/points", "at-most-" + MOST);
    }
    for (int i = 0; i < rules.size(); i++) {
      checked.check(rules.get(i), i);
    }
    if (!checked.violations.isEmpty()) {
      throw new DomainException(ProblemType.INVALID, null, checked.violations);
    }
  }

  private void check(ThresholdRule rule, int place) {
    if (!own.containsKey(rule.disease())) {
      broken(place, "/disease", "known-to-the-model");
      return;
    }
    // written so that a value which is no number is refused as well
    if (!(rule.lower() > 0 && rule.lower() < 1)) {
      broken(place, "/lower", "between-0-and-1");
    }
    if (!(rule.upper() < 1 && rule.upper() > 0)) {
      broken(place, "/upper", "between-0-and-1");
    }
    if (!(rule.lower() <= rule.upper())) {
      broken(place, "/upper", "at-least-lower");
    } else if (own.get(rule.disease()).isBand() && !rule.isBand()) {
      broken(place, "/upper", "leaves-undetermined"); // else it would judge whom it cannot
    }
    if (rule.sex() != null && rule.sex() != Sex.MALE && rule.sex() != Sex.FEMALE) {
      broken(place, "/sex", "male-or-female");
    }
    if (rules.subList(0, place).stream().anyMatch(rule::overlaps)) {
      broken(place, "", "no-overlap");
    }
  }

  private void broken(int place, String field, String rule) {
    violations.add(new Violation("/points/" + place + field, rule));
  }
}
