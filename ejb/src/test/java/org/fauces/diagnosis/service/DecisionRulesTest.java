package org.fauces.diagnosis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.diagnosis.domain.Opinion;
import org.fauces.diagnosis.domain.WithoutRun;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {
  private static final Set<String> BOTH = Set.of("influenza", "covid-19");
  private static final UUID RUN = UUID.randomUUID();

  @Test
  void agreeingWithBothFindingsNeedsNoReason() {
    var command = onRun(null, judge("influenza", Opinion.AGREE), judge("covid-19", Opinion.AGREE));

    assertThatCode(() -> DecisionRules.check(command, BOTH, false)).doesNotThrowAnyException();
  }

  @Test
  void disagreeingNeedsAReason() {
    var silent =
        onRun(" ", judge("influenza", Opinion.DISAGREE), judge("covid-19", Opinion.UNDECIDED));
    assertThat(violations(silent, false)).containsExactly(new Violation("/reason", "required"));

    var said =
        onRun("ok", judge("influenza", Opinion.DISAGREE), judge("covid-19", Opinion.UNDECIDED));
    assertThatCode(() -> DecisionRules.check(said, BOTH, false)).doesNotThrowAnyException();
  }

  @Test
  void anAmendmentAlwaysNeedsAReason() {
    var command = onRun(null, judge("influenza", Opinion.AGREE), judge("covid-19", Opinion.AGREE));

    assertThat(violations(command, true)).containsExactly(new Violation("/reason", "required"));
  }

  @Test
  void everyFindingIsJudgedExactlyOnce() {
    var one = onRun(null, judge("influenza", Opinion.AGREE));
    var twice = onRun(null, judge("influenza", Opinion.AGREE), judge("influenza", Opinion.AGREE));
    var unknown = onRun(null, judge("influenza", Opinion.AGREE), judge("measles", Opinion.AGREE));

    for (Decide command : List.of(one, twice, unknown)) {
      assertThat(violations(command, false))
          .containsExactly(new Violation("/judgements", "one-for-each-finding"));
    }
  }

  @Test
  void withoutARunThereIsAReasonAndNothingToJudge() {
    var command = decide(null, WithoutRun.MODEL_UNAVAILABLE, null);

    assertThat(violationsOn(command, Set.of(), false))
        .containsExactly(new Violation("/reason", "required"));
  }

  @Test
  void runAndReasonWithoutRunExcludeEachOther() {
    var both = decide(RUN, WithoutRun.OTHER, "why", judge("influenza", Opinion.AGREE));
    var neither = decide(null, null, "why");

    assertThat(violationsOn(both, Set.of("influenza"), false))
        .contains(new Violation("/runId", "exactly-one-of-run-and-without-run"));
    assertThat(violationsOn(neither, Set.of(), false))
        .contains(new Violation("/runId", "exactly-one-of-run-and-without-run"));
  }

  @Test
  void aReasonThatItsColumnCannotHoldIsRefused() {
    var fits = decide(null, WithoutRun.OTHER, "理".repeat(1_000));
    assertThatCode(() -> DecisionRules.check(fits, Set.of(), false)).doesNotThrowAnyException();

    var tooLong = decide(null, WithoutRun.OTHER, "理".repeat(1_001));
    assertThat(violationsOn(tooLong, Set.of(), false))
        .containsExactly(new Violation("/reason", "too-long"));
    var withNull = decide(null, WithoutRun.OTHER, "a\u0000b");
    assertThat(violationsOn(withNull, Set.of(), false))
        .containsExactly(new Violation("/reason", "control-character"));
  }

  @Test
  void aDecisionPrintsNothingThatWasWritten() {
    assertThat(decide(RUN, null, "secret words").toString()).doesNotContain("secret");
  }

  private static List<Violation> violations(Decide command, boolean isAmendment) {
    return violationsOn(command, BOTH, isAmendment);
  }

  private static List<Violation> violationsOn(
      Decide command, Set<String> diseases, boolean isAmendment) {
    return catchThrowableOfType(
            DomainException.class, () -> DecisionRules.check(command, diseases, isAmendment))
        .violations();
  }

  private static Decide onRun(String reason, JudgementView... judgements) {
    return decide(RUN, null, reason, judgements);
  }

  private static Decide decide(
      UUID run, WithoutRun withoutRun, String reason, JudgementView... judgements) {
    return new Decide(
        UUID.randomUUID(),
        1,
        UUID.randomUUID(),
        run,
        withoutRun,
        List.of(judgements),
        new DecisionText(reason, null, null));
  }

  private static JudgementView judge(String disease, Opinion opinion) {
    return new JudgementView(disease, opinion);
  }
}
