package org.fauces.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.Test;

class TextRulesTest {
  @Test
  void whatIsBrokenIsToldTogether() {
    var rules =
        new TextRules()
            .line("/missing", null, 5)
            .line("/blank", " \u3000", 5)
            .line("/long", "123456", 5)
            .line("/torn", "a\nb", 5)
            .line("/separated", "a\u2028b", 5)
            .optionalLine("/bell", "\u0007", 5)
            .optionalText("/null", "a\u0000", 5)
            .optionalText("/spaces", "  ", 5);

    assertThat(rules.violations())
        .containsExactly(
            new Violation("/missing", "required"),
            new Violation("/blank", "required"),
            new Violation("/long", "too-long"),
            new Violation("/torn", "control-character"),
            new Violation("/separated", "control-character"),
            new Violation("/bell", "control-character"),
            new Violation("/null", "control-character"),
            new Violation("/spaces", "required"));
    assertThatThrownBy(rules::enforce)
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.violations()).isEqualTo(rules.violations()));
  }

  @Test
  void whatFitsPasses() {
    new TextRules()
        .line("/line", "\ud842\udfb7野家の", 5) // the first character takes two chars
        .optionalLine("/line", null, 5)
        .optionalText("/text", "a\r\n\tb", 5)
        .optionalText("/text", null, 5)
        .enforce();
  }
}
