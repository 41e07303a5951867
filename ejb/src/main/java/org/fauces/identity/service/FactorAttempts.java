package org.fauces.identity.service;

import com.webauthn4j.data.AuthenticationData;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Amr;
import org.fauces.identity.domain.Passkey;
import org.fauces.identity.domain.PasskeyPurpose;
import org.fauces.shared.domain.UuidBytes;

/**
 * Looks at second factors, each in a transaction of its own: what was counted, taken away or used
 * up stays so whatever becomes of the use case. Codes are counted under the lock of the account's
 * row; a passkey cannot be guessed, so that it works also while somebody else guesses.
 */
@Stateless
@PermitAll // whoever signs in has not signed in yet
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FactorAttempts {
  @Inject Accounts accounts;
  @Inject LocalAccounts local;
  @Inject Factors factors;
  @Inject TotpCodes totps;
  @Inject RecoveryCodes recoveryCodes;
  @Inject PasskeyCeremonies ceremonies;
  @Inject PasskeyChallenges challenges;
  @Inject Alarms alarms;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Whose factor it is to be, and why it is asked for. The facility hears of what is odd. */
  record Asked(UUID accountId, UUID facilityId, PasskeyPurpose purpose) {}

  /** What the factor proves, as values of RFC 8176; empty where it proves nothing. */
  public Optional<Set<String>> check(Asked asked, SecondFactor shown) {
    if (shown instanceof PasskeyAnswer answer) {
      return checkPasskey(asked, answer).map(Proven::factors);
    }
    var account = accounts.lock(asked.accountId()).orElseThrow();
    if (!account.takeFactorAttempt(clock.instant())) {
      audit.because(UntoldReason.FACTOR_WAITS);
      return Optional.empty();
    }
    if (!isRight(asked, (TypedCode) shown)) {
      audit.because(UntoldReason.WRONG_FACTOR);
      return Optional.empty();
    }
    account.factorRight();
    return Optional.of(Set.of(Amr.ONE_TIME_CODE));
  }

  /** Whose passkey it is that signed; empty where it is nobody's or signed something else. */
  public Optional<Proven> whose(PasskeyAnswer answer) {
    var proven = checkPasskey(new Asked(null, null, PasskeyPurpose.SIGN_IN), answer);
    var admitted =
        proven.filter(p -> accounts.find(p.accountId()).filter(local::admits).isPresent());
    if (proven.isPresent() && admitted.isEmpty()) {
      audit.because(UntoldReason.OTHER_WAY_IN);
    }
    return admitted;
  }

  private boolean isRight(Asked asked, TypedCode typed) {
    return switch (typed.kind()) {
      case TOTP ->
          factors
              .totp(asked.accountId())
              .filter(totp -> totps.accept(totp, typed.code(), clock.instant()))
              .isPresent();
      case RECOVERY_CODE -> recoveryCodes.use(asked.accountId(), asked.facilityId(), typed.code());
    };
  }

  private Optional<Proven> checkPasskey(Asked asked, PasskeyAnswer answer) {
    var proven =
        ceremonies
            .read(answer)
            .filter(
                signed ->
                    challenges.take(
                        signed.getCollectedClientData(), asked.purpose(), asked.accountId()))
            .flatMap(signed -> verified(asked, signed));
    if (proven.isEmpty()) {
      audit.because(UntoldReason.WRONG_FACTOR);
    }
    return proven;
  }

  private Optional<Proven> verified(Asked asked, AuthenticationData signed) {
    var known = factors.lockPasskey(signed.getCredentialId());
    if (known.isEmpty()) {
      audit.because(UntoldReason.UNKNOWN_PASSKEY);
    }
    return known
        .filter(passkey -> isOf(asked.accountId(), passkey, signed.getUserHandle()))
        .filter(passkey -> isSignedBy(passkey, signed, asked))
        .map(FactorAttempts::proven);
  }

  private static boolean isOf(UUID asked, Passkey passkey, byte[] userHandle) {
    return (asked == null || asked.equals(passkey.accountId()))
        && (userHandle == null || Arrays.equals(userHandle, UuidBytes.of(passkey.accountId())));
  }

  private boolean isSignedBy(Passkey passkey, AuthenticationData signed, Asked asked) {
    audit.about(EntityKind.ACCOUNT, passkey.accountId());
    audit.about(EntityKind.FACTOR, passkey.id());
    return switch (ceremonies.verify(signed, passkey)) {
      case SIGNED -> {
        passkey.used(signed.getAuthenticatorData().getSignCount(), clock.instant());
        yield true;
      }
      case COUNTED_BACKWARDS -> {
        var account = passkey.accountId();
        audit.because(UntoldReason.PASSKEY_COPIED);
        alarms.raise(
            AlarmKind.PASSKEY_COPIED, EntityKind.FACTOR, passkey.id(), asked.facilityId(), account);
        yield false;
      }
      case REFUSED -> false;
    };
  }

  private static Proven proven(Passkey passkey) {
    var key = passkey.isBackupEligible() ? Amr.SOFTWARE_KEY : Amr.HARDWARE_KEY;
    return new Proven(passkey.accountId(), Set.of(key, Amr.USER_VERIFIED, Amr.SEVERAL));
  }
}
