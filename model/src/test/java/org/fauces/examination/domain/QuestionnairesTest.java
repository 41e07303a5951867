package org.fauces.examination.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.Test;

class QuestionnairesTest {
  private static final String PUBLISHED_SHA256 =
      "78bed26a693542b6f72d499af24be3fdf588ed715e6b701ef0f497ba8fe7b187";

  private final Questionnaire questionnaire = Questionnaires.current();

  @Test
  void thePublishedVersionIsNeverEdited() throws IOException, NoSuchAlgorithmException {
    try (var in = getClass().getResourceAsStream("/questionnaire/2026-11.json")) {
      var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(HexFormat.of().formatHex(digest))
          .as("a change of the questionnaire is a new version beside this one")
          .isEqualTo(PUBLISHED_SHA256);
    }
  }

  @Test
  void everyItemHasBothLanguagesAndACodeOfItsOwn() {
    for (FormKind form : FormKind.values()) {
      assertThat(questionnaire.items(form))
          .hasSizeGreaterThanOrEqualTo(7)
          .allSatisfy(item -> assertThat(item.text()).containsOnlyKeys("ja", "en"))
          .extracting(QuestionnaireItem::code)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void completeAnswersPassAndComeBackFromJson() {
    var answers = questionnaire.check(FormKind.INTERVIEW, interview());

    var again = Answers.fromJson(answers.questionnaireVersion(), answers.toJson());

    assertThat(again).isEqualTo(answers);
    assertThat(again.number("temp_now_c")).contains(new BigDecimal("38.4"));
    assertThat(again.isTrue("cough")).isTrue();
    assertThat(again.values()).containsEntry("headache", null);
  }

  @Test
  void missingIsAValueButNotForSafetyItems() {
    var answers = interview();
    answers.put("cough", null);
    assertThat(questionnaire.check(FormKind.INTERVIEW, answers).isTrue("cough")).isFalse();

    answers.put("impaired_consciousness", null);
    assertThat(violations(answers))
        .containsExactly(new Violation("/answers/impaired_consciousness", "required"));
  }

  @Test
  void eachBrokenRuleIsNamedWithItsItem() {
    var answers = interview();
    answers.put("temp_now_c", new BigDecimal("43.1"));
    answers.put("temp_max_c", new BigDecimal("38.44"));
    answers.put("onset_h", "17");
    answers.put("sex", "robot");
    answers.put("contact_covid", List.of("school", "school"));
    answers.put("flu_vaccine_date", "2026-02-30");
    answers.put("cough", BigDecimal.ONE);

    assertThat(violations(answers))
        .containsExactlyInAnyOrder(
            new Violation("/answers/temp_now_c", "range"),
            new Violation("/answers/temp_max_c", "decimals"),
            new Violation("/answers/onset_h", "number"),
            new Violation("/answers/sex", "code"),
            new Violation("/answers/contact_covid", "unique"),
            new Violation("/answers/flu_vaccine_date", "date"),
            new Violation("/answers/cough", "boolean"));
  }

  @Test
  void anUnknownItemIsRefusedWithoutRepeatingIt() {
    var answers = interview();
    answers.put("<script>", true);

    assertThat(violations(answers)).containsExactly(new Violation("/answers", "unknown-item"));
  }

  @Test
  void wholeNumbersTakeNoFraction() {
    var answers = interview();
    answers.put("age_years", new BigDecimal("35.0"));
    assertThat(questionnaire.check(FormKind.INTERVIEW, answers)).isNotNull();

    answers.put("age_years", new BigDecimal("35.5"));
    assertThatThrownBy(() -> questionnaire.check(FormKind.INTERVIEW, answers))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void contraindicationsAreFoundTheGravestFirst() {
    var answers = interview();
    assertThat(stop(answers)).isEmpty();

    answers.put("age_years", BigDecimal.valueOf(5));
    assertThat(stop(answers)).contains(StopReason.AGE_UNDER_6);

    answers.put("respiratory_failure", true);
    assertThat(stop(answers)).contains(StopReason.RESPIRATORY_FAILURE);

    answers.put("impaired_consciousness", true);
    assertThat(stop(answers)).contains(StopReason.IMPAIRED_CONSCIOUSNESS);
  }

  @Test
  void sixYearsIsNotUnderSix() {
    var answers = interview();
    answers.put("age_years", BigDecimal.valueOf(6));

    assertThat(stop(answers)).isEmpty();
  }

  @Test
  void theLowerOfTheAnsweredAndTheRecordedAgeCounts() {
    var answers = questionnaire.check(FormKind.INTERVIEW, interview());

    assertThat(Contraindications.in(answers, 5)).contains(StopReason.AGE_UNDER_6);
    assertThat(Contraindications.in(answers, 6)).isEmpty();
  }

  private Optional<StopReason> stop(Map<String, Object> answers) {
    return Contraindications.in(questionnaire.check(FormKind.INTERVIEW, answers), 35);
  }

  private List<Violation> violations(Map<String, Object> answers) {
    return catchThrowableOfType(
            DomainException.class, () -> questionnaire.check(FormKind.INTERVIEW, answers))
        .violations();
  }

  private static Map<String, Object> interview() {
    var answers = new HashMap<String, Object>();
    answers.put("impaired_consciousness", false);
    answers.put("respiratory_failure", false);
    answers.put("severe_dyspnoea", false);
    answers.put("age_years", BigDecimal.valueOf(35));
    answers.put("temp_now_c", new BigDecimal("38.4"));
    answers.put("cough", true);
    answers.put("contact_influenza", List.of("school", "work"));
    answers.put("antigen_result", "not_done");
    return answers;
  }
}
