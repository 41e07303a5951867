package org.fauces.diagnosis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.fauces.ai.ModelDescription;
import org.fauces.examination.domain.Answers;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Test;

class RunStepsTest {
  private static final ModelDescription MODEL =
      new ModelDescription("model", "1", "digest", "2026-11", "nobody", Map.of(), Map.of());

  @Test
  void answersToAnotherQuestionnaireAreNotReadByTheNetwork() {
    assertThatCode(() -> RunSteps.requireReadable(answersTo("2026-11"), MODEL))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> RunSteps.requireReadable(answersTo("2027-01"), MODEL))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.type()).isEqualTo(ProblemType.MODEL_UNAVAILABLE))
        .hasMessageContaining("2027-01");
  }

  private static Answers answersTo(String version) {
    return new Answers(version, new TreeMap<>());
  }
}
