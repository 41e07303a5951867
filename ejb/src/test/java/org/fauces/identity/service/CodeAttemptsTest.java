package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fauces.audit.service.AuditSubjects;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only a wrong code is counted, and only a wrong one is turned away. */
@Tag("NSG-2.4-03")
class CodeAttemptsTest {
  private final AuditSubjects audit = new AuditSubjects();
  private final CountedCodes codes = new CountedCodes();
  private final CodeAttempts attempts = codes.attempts(audit);

  @BeforeEach
  void begin() {
    audit.begin("A_USE_CASE", true);
  }

  @Test
  void aRightOnePassesWhenNothingIsLeft() {
    codes.left = 0;

    assertThat(attempts.orCounted(() -> "done")).isEqualTo("done");
    assertThat(codes.taken).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = ProblemType.class,
      names = {"CODE_REFUSED", "INVALID_GRANT", "SIGN_ON_REFUSED"})
  void aWrongOneIsCountedAndRefusedAsEver(ProblemType refusal) {
    assertAnswer(refusal, refusal);
    assertThat(codes.taken).isEqualTo(1);
    assertThat(audit.isUnrecorded()).isFalse();
  }

  @Test
  void aWrongOneWaitsWhenNothingIsLeftAndIsNotRecorded() {
    codes.left = 0;

    assertAnswer(ProblemType.CODE_REFUSED, ProblemType.TOO_MANY_ATTEMPTS);
    assertThat(audit.isUnrecorded()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = ProblemType.class,
      names = {"SIGN_ON_UNAVAILABLE", "INVALID", "FACILITY_REQUIRED", "PASSWORDS_OFF"})
  void whatIsNoFaultOfTheCodeIsNotCounted(ProblemType other) {
    codes.left = 0;

    assertAnswer(other, other);
    assertThat(codes.taken).isZero();
  }

  @Test
  void anOutageIsNotCounted() {
    assertThatThrownBy(
            () ->
                attempts.orCounted(
                    () -> {
                      throw new IllegalStateException("the database is away");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(codes.taken).isZero();
  }

  private void assertAnswer(ProblemType failure, ProblemType answer) {
    assertThatThrownBy(
            () ->
                attempts.orCounted(
                    () -> {
                      throw new DomainException(failure, null);
                    }))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(answer));
  }
}
