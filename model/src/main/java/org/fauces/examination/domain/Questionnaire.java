package org.fauces.examination.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;

/** A published questionnaire version: immutable, its codes never reused with another meaning. */
public record Questionnaire(String version, Map<FormKind, List<QuestionnaireItem>> forms) {

  /**
   * Checks the answers of a form against its items; every broken rule is named with its pointer.
   */
  public Answers check(FormKind form, Map<String, Object> values) {
    var violations = new ArrayList<Violation>();
    for (String code : values.keySet()) {
      if (items(form).stream().noneMatch(item -> item.code().equals(code))) {
        violations.add(new Violation("/answers", "unknown-item"));
      }
    }
    SortedMap<String, Object> checked = new TreeMap<>();
    for (QuestionnaireItem item : items(form)) {
      Object value = values.get(item.code());
      item.brokenRule(value)
          .ifPresentOrElse(
              rule -> violations.add(new Violation("/answers/" + item.code(), rule)),
              () -> checked.put(item.code(), value));
    }
    if (!violations.isEmpty()) {
      throw new DomainException(ProblemType.INVALID, null, violations);
    }
    return new Answers(version, checked);
  }

  public List<QuestionnaireItem> items(FormKind form) {
    return forms.get(form);
  }
}
