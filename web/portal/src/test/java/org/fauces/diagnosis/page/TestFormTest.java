package org.fauces.diagnosis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.fauces.diagnosis.domain.TestMethod;
import org.fauces.diagnosis.domain.TestResult;
import org.junit.jupiter.api.Test;

class TestFormTest {
  private final TestForm form = new TestForm();

  @Test
  void anEmptyFormSaysWhatIsMissing() {
    assertThat(form.problems())
        .containsExactly("diagnosis.problem.test", "diagnosis.problem.sampledAt");
  }

  @Test
  void theTimeTypedIsTheFacilitysLocalTime() {
    form.setDisease("influenza");
    form.setMethod(TestMethod.PCR);
    form.setResult(TestResult.POSITIVE);
    form.setSampledAt("2026-11-24T09:30");

    assertThat(form.problems()).isEmpty();
    assertThat(form.command(new UUID(1, 1), ZoneId.of("Asia/Tokyo")).sampledAt())
        .isEqualTo(Instant.parse("2026-11-24T00:30:00Z"));
  }
}
