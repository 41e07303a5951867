package org.fauces.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.Outcome;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Test;

class AuditQueryTest {
  private static final UUID HERE = new UUID(1, 1);
  private static final UUID SOMEBODY = new UUID(2, 2);
  private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T00:00:00Z");

  @Test
  void theSameQuestionHasTheSameId() {
    assertThat(AuditQuery.of(question(MONDAY, TUESDAY), HERE).id())
        .isEqualTo(AuditQuery.of(question(MONDAY.plusNanos(1), TUESDAY), HERE).id());
  }

  @Test
  void whateverIsAskedOtherwiseHasAnother() {
    var questions =
        List.of(
            ask(SearchScope.FACILITY, null, null, Set.of(), Set.of(), null, null),
            ask(SearchScope.GROUP, null, null, Set.of(), Set.of(), null, null),
            ask(SearchScope.FACILITY, SOMEBODY, null, Set.of(), Set.of(), null, null),
            ask(SearchScope.FACILITY, null, SOMEBODY, Set.of(), Set.of(), null, null),
            ask(
                SearchScope.FACILITY,
                null,
                null,
                Set.of(AuditAction.SIGN_IN),
                Set.of(),
                null,
                null),
            ask(SearchScope.FACILITY, null, null, Set.of(), Set.of(Outcome.DENIED), null, null),
            ask(SearchScope.FACILITY, null, null, Set.of(), Set.of(), MONDAY, null),
            ask(SearchScope.FACILITY, null, null, Set.of(), Set.of(), null, MONDAY));

    var ids = new HashSet<UUID>();
    questions.forEach(question -> ids.add(AuditQuery.of(question, HERE).id()));
    ids.add(AuditQuery.of(questions.get(0), SOMEBODY).id());

    assertThat(ids).hasSize(questions.size() + 1);
    assertThat(ids).allMatch(id -> id.version() == 8 && id.variant() == 2);
  }

  @Test
  void aRangeThatHoldsNothingIsRefused() {
    question(MONDAY, TUESDAY).check();
    assertThatThrownBy(() -> question(MONDAY, MONDAY).check()).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> question(Instant.MIN, null).check())
        .isInstanceOf(DomainException.class);
  }

  @Test
  void theEarlierEndHolds() {
    assertThat(question(MONDAY, TUESDAY).until(MONDAY).to()).isEqualTo(MONDAY);
    assertThat(question(null, MONDAY).until(TUESDAY).to()).isEqualTo(MONDAY);
    assertThat(question(null, null).until(TUESDAY).to()).isEqualTo(TUESDAY);
  }

  @Test
  void theLaterBeginningHolds() {
    assertThat(question(MONDAY, null).since(TUESDAY).from()).isEqualTo(TUESDAY);
    assertThat(question(TUESDAY, null).since(MONDAY).from()).isEqualTo(TUESDAY);
    assertThat(question(null, null).since(MONDAY).from()).isEqualTo(MONDAY);
  }

  private static AuditQuestion question(Instant from, Instant to) {
    return ask(SearchScope.FACILITY, SOMEBODY, null, Set.of(), Set.of(), from, to);
  }

  private static AuditQuestion ask(
      SearchScope scope,
      UUID account,
      UUID patient,
      Set<AuditAction> actions,
      Set<Outcome> outcomes,
      Instant from,
      Instant to) {
    return new AuditQuestion(scope, account, patient, actions, outcomes, from, to);
  }
}
