package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.ApprovalRequest.Deed;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-1.2-01")
class ApprovalRequestTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final UUID REQUESTER = UUID.randomUUID();
  private static final UUID SUBJECT = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private final ApprovalRequest request =
      new ApprovalRequest(
              UUID.randomUUID(),
              new Deed(ApprovalKind.ACCOUNT_ENABLE, UUID.randomUUID(), SUBJECT, "{}"),
              "is back")
          .by(new Authority(REQUESTER, UUID.randomUUID(), Set.of()), NOON, new byte[16]);

  @Test
  void neitherWhoAskedNorWhomItIsAboutDecides() {
    assertProblem(ProblemType.FORBIDDEN, () -> request.execute(REQUESTER, NOON));
    assertProblem(ProblemType.FORBIDDEN, () -> request.execute(SUBJECT, NOON));
    assertProblem(ProblemType.FORBIDDEN, () -> request.refuse(SUBJECT, "no", NOON));
    assertThat(request.state()).isEqualTo(ApprovalState.OPEN);
  }

  @Test
  void itIsDecidedOnce() {
    request.execute(OTHER, NOON);
    assertProblem(ProblemType.APPROVAL_CLOSED, () -> request.execute(OTHER, NOON));
    assertProblem(ProblemType.APPROVAL_CLOSED, () -> request.refuse(OTHER, "no", NOON));
    assertProblem(ProblemType.APPROVAL_CLOSED, () -> request.withdraw(REQUESTER, NOON));
    assertThat(request.decidedBy()).isEqualTo(OTHER);
  }

  @Test
  void itWaitsForThreeDays() {
    var end = NOON.plus(Duration.ofHours(72));
    assertThat(request.isOpen(end.minusMillis(1))).isTrue();
    assertProblem(ProblemType.APPROVAL_CLOSED, () -> request.execute(OTHER, end));
  }

  @Test
  void onlyWhoAskedTakesItBack() {
    assertProblem(ProblemType.FORBIDDEN, () -> request.withdraw(OTHER, NOON));
    request.withdraw(REQUESTER, NOON);
    assertThat(request.state()).isEqualTo(ApprovalState.WITHDRAWN);
  }

  @Test
  void nothingIsAskedForWithoutAReason() {
    var deed = new Deed(ApprovalKind.ACCOUNT_ENABLE, null, SUBJECT, "{}");
    assertThatThrownBy(() -> new ApprovalRequest(UUID.randomUUID(), deed, " "))
        .isInstanceOf(DomainException.class);
  }

  private static void assertProblem(ProblemType type, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }
}
