package org.fauces.diagnosis.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.fauces.examination.domain.Answers;
import org.junit.jupiter.api.Test;

class InferenceTest {
  @Test
  void whatWasNotAskedIsLeftOutAndNoIsZero() {
    var values = new TreeMap<String, Object>();
    values.put("cough", true);
    values.put("fever", false);
    values.put("headache", null);
    values.put("temp_now_c", new BigDecimal("38.4"));
    values.put("contact_covid", List.of());
    values.put("contact_influenza", List.of("school"));
    values.put("flu_vaccine_date", "2026-10-01");

    assertThat(Inference.numbers(new Answers("2026-11", values)))
        .containsOnlyKeys("cough", "fever", "temp_now_c", "contact_covid", "contact_influenza")
        .containsEntry("cough", 1.0)
        .containsEntry("fever", 0.0)
        .containsEntry("temp_now_c", 38.4)
        .containsEntry("contact_covid", 0.0)
        .containsEntry("contact_influenza", 1.0);
  }

  @Test
  void findingsGoAsTexts() {
    var values = new TreeMap<String, Object>();
    values.put("follicles", "mixed");
    values.put("redness", BigDecimal.valueOf(2));
    values.put("tender_nodes", true);
    values.put("exudate", null);

    assertThat(Inference.codes(new Answers("2026-11", values)))
        .containsOnlyKeys("follicles", "redness", "tender_nodes")
        .containsEntry("redness", "2")
        .containsEntry("tender_nodes", "true");
  }
}
