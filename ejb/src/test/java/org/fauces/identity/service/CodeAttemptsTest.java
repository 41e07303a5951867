package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.UntoldReason;
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
    assertThat(codes.taken(Counted.CODE)).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = ProblemType.class,
      names = {"CODE_REFUSED", "INVALID_GRANT", "SIGN_ON_REFUSED"})
  void aWrongOneIsCountedAndRefusedAsEver(ProblemType refusal) {
    assertAnswer(refusal, refusal);
    assertThat(codes.taken(Counted.CODE)).isEqualTo(1);
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
      names = {"CODE_REFUSED", "INVALID_GRANT", "SIGN_ON_REFUSED"})
  void whatNamesSomebodyIsRecordedWhateverElseCameFromTheSameSource(ProblemType refusal) {
    codes.left = 0;
    audit.about(EntityKind.SESSION, UUID.randomUUID());

    assertAnswer(refusal, ProblemType.TOO_MANY_ATTEMPTS);
    assertThat(audit.isUnrecorded()).isFalse();
  }

  /** An old token of one's own names somebody, too. */
  @ParameterizedTest
  @EnumSource(
      value = ProblemType.class,
      names = {"INVALID_GRANT", "FACTOR_REFUSED", "SIGN_IN_REFUSED", "TOO_MANY_ATTEMPTS"})
  void whatNamesOneAndTheSameIsNotRecordedForEver(ProblemType refusal) {
    var account = UUID.randomUUID();
    for (int i = 0; i <= CountedCodes.OF_NAMED; i++) {
      audit.begin("A_USE_CASE", true);
      audit.about(EntityKind.SESSION, UUID.randomUUID());
      audit.about(EntityKind.ACCOUNT, account);
      assertThatThrownBy(() -> attempts.orCounted(() -> refusing(refusal)))
          .isInstanceOf(DomainException.class);
      assertThat(audit.isUnrecorded()).isEqualTo(i == CountedCodes.OF_NAMED);
      audit.end();
    }
  }

  /** Else a thief would send wrong codes first, and then the token that gives away the theft. */
  @Test
  void whatMattersOfSomebodyIsRecordedBehindWhateverElseIsTriedAtThem() {
    codes.left = 0;
    var account = UUID.randomUUID();
    for (int i = 0; i <= CountedCodes.OF_NAMED; i++) {
      assertThat(isRecorded(account, UntoldReason.WRONG_FACTOR))
          .isEqualTo(i < CountedCodes.OF_NAMED);
    }
    assertThat(isRecorded(account, UntoldReason.TOKEN_REUSED)).isTrue();
  }

  private boolean isRecorded(UUID account, UntoldReason reason) {
    audit.begin("A_USE_CASE", true);
    audit.about(EntityKind.ACCOUNT, account);
    audit.because(reason);
    assertThatThrownBy(() -> attempts.orCounted(() -> refusing(ProblemType.INVALID_GRANT)))
        .isInstanceOf(DomainException.class);
    boolean isRecorded = !audit.isUnrecorded();
    audit.end();
    return isRecorded;
  }

  @Test
  void manyAddressesTogetherDoNotFillTheTrailWithWhatNamesNobody() {
    codes.leftOfNameless = 1;
    assertAnswer(ProblemType.CODE_REFUSED, ProblemType.CODE_REFUSED);
    assertThat(audit.isUnrecorded()).isFalse();
    assertAnswer(ProblemType.CODE_REFUSED, ProblemType.CODE_REFUSED); // nobody waits for others
    assertThat(audit.isUnrecorded()).isTrue();
  }

  @Test
  void eachReasonIsAKeyThatTheDatabaseHolds() {
    Stream.concat(
            Stream.of(UntoldReason.values()).map(UntoldReason::slug),
            Stream.of(ProblemType.values()).map(ProblemType::slug))
        .map(reason -> GuessBudgets.key(UUID.randomUUID(), reason))
        .forEach(key -> assertThat(key).hasSizeLessThanOrEqualTo(64));
  }

  @Test
  void aPasskeyOfNobodyIsCountedAndAFactorOfSomebodyKeepsNobodyWaiting() {
    assertAnswer(ProblemType.FACTOR_REFUSED, ProblemType.FACTOR_REFUSED);
    assertThat(codes.taken(Counted.CODE)).isEqualTo(1);

    audit.about(EntityKind.ACCOUNT, UUID.randomUUID());
    codes.left = 0;
    assertAnswer(ProblemType.FACTOR_REFUSED, ProblemType.FACTOR_REFUSED);
    assertThat(codes.taken(Counted.CODE)).isEqualTo(1);
    assertThat(audit.isUnrecorded()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = ProblemType.class,
      names = {"SIGN_ON_UNAVAILABLE", "TOO_MANY_ATTEMPTS", "LINK_REQUIRED", "NO_ROLE_HERE"})
  void whatIsNobodysCodeCostsNoneAndIsRecordedWithinACountOfItsOwn(ProblemType other) {
    codes.left = 1;

    assertAnswer(other, other);
    assertThat(audit.isUnrecorded()).isFalse();
    assertAnswer(other, other);
    assertThat(audit.isUnrecorded()).isTrue();
    assertThat(codes.taken(Counted.CODE)).isZero();
  }

  @Test
  void aServiceIsAskedInVainOnlySoOften() {
    codes.left = 1;
    assertAnswer(
        () -> attempts.asking(() -> refusing(ProblemType.SIGN_ON_REFUSED)),
        ProblemType.SIGN_ON_REFUSED);
    assertAnswer(() -> attempts.asking(() -> "asked"), ProblemType.TOO_MANY_ATTEMPTS);
    assertThat(audit.isUnrecorded()).isTrue();
  }

  /** A camera with an old key behind the same address keeps nobody from the hospital's sign-on. */
  @Test
  void worthlessTokensKeepNobodyFromAskingAService() {
    codes.left = 1;
    assertAnswer(ProblemType.INVALID_GRANT, ProblemType.INVALID_GRANT);
    assertAnswer(ProblemType.INVALID_GRANT, ProblemType.TOO_MANY_ATTEMPTS);

    assertThat(attempts.asking(() -> "asked")).isEqualTo("asked");
  }

  @Test
  void aCountThatNobodyGetsAtInTimeIsAnEmptyOne() {
    codes.isHeld = true;
    assertAnswer(ProblemType.CODE_REFUSED, ProblemType.TOO_MANY_ATTEMPTS);
    assertThat(audit.isUnrecorded()).isTrue();
  }

  /** Else whoever holds up the counts would hide that a token was stolen. */
  @Test
  void whatNamesSomebodyIsRecordedAlsoWhereNothingCanBeCounted() {
    codes.isHeld = true;
    audit.about(EntityKind.SESSION, UUID.randomUUID());
    assertAnswer(ProblemType.INVALID_GRANT, ProblemType.TOO_MANY_ATTEMPTS);
    assertThat(audit.isUnrecorded()).isFalse();
  }

  @Test
  void thoughNotForEver() {
    codes.isHeld = true;
    audit.about(EntityKind.SESSION, UUID.randomUUID());
    for (int i = 0; i < 100; i++) {
      assertAnswer(ProblemType.INVALID_GRANT, ProblemType.TOO_MANY_ATTEMPTS);
    }
    assertThat(audit.isUnrecorded()).isFalse();
    assertAnswer(ProblemType.INVALID_GRANT, ProblemType.TOO_MANY_ATTEMPTS);
    assertThat(audit.isUnrecorded()).isTrue();
  }

  @Test
  void aServiceIsAskedAlsoWhereNothingCanBeCounted() {
    codes.isHeld = true;
    assertThat(attempts.asking(() -> "asked")).isEqualTo("asked");
  }

  @ParameterizedTest
  @EnumSource(
      value = ProblemType.class,
      names = {"FACILITY_REQUIRED", "SECOND_FACTOR_REQUIRED"})
  void whatIsAskedOfWhomeverItIsIsNotCounted(ProblemType question) {
    codes.left = 0;

    assertAnswer(question, question);
    assertThat(codes.taken(Counted.CODE) + codes.taken(Counted.RECORD)).isZero();
    assertThat(audit.isUnrecorded()).isFalse();
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
    assertThat(codes.taken(Counted.CODE)).isZero();
  }

  private static String refusing(ProblemType type) {
    throw new DomainException(type, null);
  }

  private void assertAnswer(ProblemType failure, ProblemType answer) {
    assertAnswer(() -> attempts.orCounted(() -> refusing(failure)), answer);
  }

  private static void assertAnswer(ThrowingCallable deed, ProblemType answer) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(answer));
  }
}
