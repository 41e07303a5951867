package org.fauces.diagnosis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fauces.patient.domain.Sex;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ThresholdRulesTest {
  private static final Map<String, ThresholdRule> OWN =
      Map.of(
          Diseases.INFLUENZA, rule(Diseases.INFLUENZA, null, null, 0.4, 0.4),
          Diseases.COVID_19, rule(Diseases.COVID_19, null, null, 0.2, 0.6));

  @ParameterizedTest
  @MethodSource
  void thresholdsThatAreNoneAreRefusedByFieldAndRule(
      ThresholdRule rule, String pointer, String broken) {
    assertThat(violations(List.of(rule))).containsExactly(new Violation(pointer, broken));
  }

  static Stream<Arguments> thresholdsThatAreNoneAreRefusedByFieldAndRule() {
    return Stream.of(
        refused(influenza(0, 0.5), "/points/0/lower", "between-0-and-1"),
        refused(influenza(0.5, 1), "/points/0/upper", "between-0-and-1"),
        refused(influenza(0.6, 0.5), "/points/0/upper", "at-least-lower"),
        refused(
            rule(Diseases.COVID_19, null, null, 0.5, 0.5),
            "/points/0/upper",
            "leaves-undetermined"),
        refused(rule("measles", null, null, 0.5, 0.5), "/points/0/disease", "known-to-the-model"),
        refused(
            rule(Diseases.INFLUENZA, null, Sex.UNKNOWN, 0.5, 0.5),
            "/points/0/sex",
            "male-or-female"));
  }

  @Test
  void aNumberThatIsNoneIsRefusedWherever() {
    assertThat(violations(List.of(influenza(Double.NaN, Double.NaN)))).hasSize(3);
  }

  @Test
  void ofTwoRulesForOnePatientTheSecondIsRefused() {
    var boys = rule(Diseases.INFLUENZA, AgeBand.UNDER_13, Sex.MALE, 0.3, 0.3);
    var children = rule(Diseases.INFLUENZA, AgeBand.UNDER_13, null, 0.35, 0.35);
    var men = rule(Diseases.INFLUENZA, null, Sex.MALE, 0.5, 0.5);
    assertThat(violations(List.of(boys, children)))
        .containsExactly(new Violation("/points/1", "no-overlap"));
    assertThat(violations(List.of(children, men)))
        .containsExactly(new Violation("/points/1", "no-overlap"));
  }

  @Test
  void rulesForDifferentPatientsAndDiseasesStandTogether() {
    var rules =
        List.of(
            rule(Diseases.INFLUENZA, AgeBand.UNDER_13, Sex.MALE, 0.3, 0.3),
            rule(Diseases.INFLUENZA, AgeBand.UNDER_13, Sex.FEMALE, 0.3, 0.45),
            rule(Diseases.INFLUENZA, AgeBand.FROM_13, null, 0.35, 0.35),
            rule(Diseases.COVID_19, null, null, 0.1, 0.7));
    assertThatCode(() -> ThresholdRules.enforce(rules, OWN)).doesNotThrowAnyException();
    assertThatCode(() -> ThresholdRules.enforce(List.of(), OWN)).doesNotThrowAnyException();
  }

  @Test
  void whoseSexOrAgeIsNotKnownIsJudgedByRulesForEverybodyAlone() {
    var unknown = new Stratum(null, Sex.UNKNOWN, null);
    assertThat(influenza(0.3, 0.3).covers(unknown)).isTrue();
    assertThat(rule(Diseases.INFLUENZA, null, Sex.MALE, 0.3, 0.3).covers(unknown)).isFalse();
    assertThat(rule(Diseases.INFLUENZA, AgeBand.FROM_65, null, 0.3, 0.3).covers(unknown)).isFalse();
  }

  private static List<Violation> violations(List<ThresholdRule> rules) {
    try {
      ThresholdRules.enforce(rules, OWN);
      return List.of();
    } catch (DomainException e) {
      return e.violations();
    }
  }

  private static Arguments refused(ThresholdRule rule, String pointer, String broken) {
    return Arguments.of(rule, pointer, broken);
  }

  private static ThresholdRule influenza(double lower, double upper) {
    return rule(Diseases.INFLUENZA, null, null, lower, upper);
  }

  private static ThresholdRule rule(
      String disease, AgeBand age, Sex sex, double lower, double upper) {
    return new ThresholdRule(disease, age, sex, lower, upper);
  }
}
