package org.fauces.examination.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.domain.Questionnaires;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.page.Words;
import org.junit.jupiter.api.Test;

class FormFieldsTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);

  private final FormFields interview =
      FormFields.of(Questionnaires.current().items(FormKind.INTERVIEW), WORDS);
  private final FormFields findings =
      FormFields.of(Questionnaires.current().items(FormKind.FINDINGS), WORDS);

  @Test
  void nothingIsAnsweredBeforehand() {
    assertThat(interview.answers())
        .hasSize(42)
        .allSatisfy((code, value) -> assertThat(value).isNull());
  }

  @Test
  void answersBecomeTheServicesValues() {
    field("chills").setText("yes");
    field("cough").setText("no");
    field("fatigue").setText("not-asked");
    field("temp_now_c").setText("３８.４");
    field("flu_vaccine_date").setText("R8.10.1");
    field("contact_influenza").setCodes(List.of("school", "work"));
    field("antigen_result").setText("not_done");

    assertThat(interview.answers())
        .containsEntry("chills", true)
        .containsEntry("cough", false)
        .containsEntry("fatigue", null)
        .containsEntry("temp_now_c", new BigDecimal("38.4"))
        .containsEntry("flu_vaccine_date", "2026-10-01")
        .containsEntry("contact_influenza", List.of("school", "work"))
        .containsEntry("antigen_result", "not_done");
  }

  @Test
  void whatIsNoNumberStaysForTheServiceToName() {
    field("temp_now_c").setText("hot");

    assertThat(interview.answers()).containsEntry("temp_now_c", "hot");
  }

  @Test
  void noneOfSeveralIsAnAnswerAndNothingTickedIsNone() {
    field("contact_influenza").setCodes(List.of("none-of-these"));
    assertThat(interview.answers())
        .containsEntry("contact_influenza", List.of())
        .containsEntry("contact_covid", null);

    interview.fill(Map.of("contact_covid", List.of()));
    assertThat(field("contact_covid").getCodes()).containsExactly("none-of-these");
  }

  @Test
  void noneBesideOthersIsNamedBesideItsField() {
    field("contact_covid").setCodes(List.of("work", "none-of-these"));
    interview.mark(refused(interview.answers()), WORDS);
    assertThat(field("contact_covid").getProblem()).contains("only that none does");
  }

  @Test
  void gradesArePressedAndAreNumbers() {
    var redness = find(findings, "redness");

    assertThat(redness.isRadio()).isTrue();
    assertThat(redness.getChoices()).hasSize(5); // 0 to 3, and not asked
    redness.setText("2");
    assertThat(findings.answers()).containsEntry("redness", new BigDecimal(2));
  }

  @Test
  void answersComeBackAsTheyWereGiven() {
    var answers = new LinkedHashMap<String, Object>();
    answers.put("chills", true);
    answers.put("cough", null);
    answers.put("temp_now_c", new BigDecimal("38.4"));
    answers.put("contact_covid", List.of("household"));

    interview.fill(answers);

    assertThat(field("chills").getText()).isEqualTo("yes");
    assertThat(field("cough").getText()).isEqualTo("not-asked");
    assertThat(field("fatigue").getText()).isNull();
    assertThat(interview.answers()).containsAllEntriesOf(answers);
  }

  @Test
  void brokenRulesStandBesideTheirFields() {
    field("temp_now_c").setText("50");
    var refused = refused(interview.answers());

    // three safety items and the age are required, and the temperature is out of range
    assertThat(interview.mark(refused, WORDS)).isEqualTo(5);
    assertThat(field("temp_now_c").getProblem()).contains("34.0 - 43.0").doesNotContain("50");
    assertThat(field("chills").getProblem()).isNull();
  }

  private static DomainException refused(Map<String, Object> answers) {
    try {
      Questionnaires.current().check(FormKind.INTERVIEW, answers);
    } catch (DomainException e) {
      return e;
    }
    throw new AssertionError("the answers were taken");
  }

  private FormField field(String code) {
    return find(interview, code);
  }

  private static FormField find(FormFields fields, String code) {
    return fields.sections().stream()
        .flatMap(section -> section.fields().stream())
        .filter(field -> field.getCode().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
