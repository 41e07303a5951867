package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.PasskeyPurpose;

/**
 * Signs in: by name and password, by a passkey, or by going on with what was proven before. From
 * outside, an unknown name, a wrong password and an account that waits look and cost the same,
 * whatever factors there are.
 */
@Stateless
@PermitAll // whoever signs in has not signed in yet
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {
  @Inject CodeAttempts codes;
  @Inject SignInAttempts attempts;
  @Inject FactorAttempts factors;
  @Inject SignInCompletion completion;
  @Inject PasswordJudge passwords;
  @Inject PasskeyRequests passkeys;
  @Inject DirectoryJudge directory;
  @Inject ExternalSignIns external;

  @Audited(AuditAction.SIGN_IN)
  public SignedIn signIn(SignIn command) {
    return directory.isAskedAbout(command.signInName())
        ? byDirectory(command)
        : byPassword(command);
  }

  // a wrong password is counted where it is judged and nowhere else: what is done for a name that
  // somebody has, and not for others, would take time
  private SignedIn byPassword(SignIn command) {
    var accountId =
        codes
            .orCounted(() -> passwords.whose(command.signInName(), command.password()))
            .orElseThrow(SignInCompletion::refused);
    return codes.orCounted(() -> completion.proceed(proven(accountId), command.step()));
  }

  /**
   * Who has no password of ours is judged by the hospital's directory and by nothing else: while
   * that does not answer, nobody comes in by an older word of it.
   */
  private SignedIn byDirectory(SignIn command) {
    var proof =
        codes
            .orCounted(() -> directory.prove(command.signInName(), command.password()))
            .orElseThrow(SignInCompletion::refused);
    return codes.orCounted(() -> external.start(new ExternalSignIn(proof, null, command.step())));
  }

  /** Signs in whoever a passkey says it is: it is two factors by itself. */
  @Audited(AuditAction.SIGN_IN)
  public SignedIn signInByPasskey(PasskeySignIn command) {
    return codes.orCounted(
        () -> {
          var proven = factors.whose(command.answer()).orElseThrow(SignInCompletion::wrong);
          return completion.proceed(proven, command.step());
        });
  }

  /** Goes on with a sign-in that was proven in part. */
  @Audited(AuditAction.SIGN_IN)
  public SignedIn resume(ResumeSignIn command) {
    return codes.orCounted(
        () -> {
          var proven = attempts.redeem(command.ticket());
          return completion.proceed(proven, command.step(), command.ticket());
        });
  }

  /** What a passkey is to sign for signing in. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public PasskeyRequest passkeyRequest() {
    return passkeys.make(PasskeyPurpose.SIGN_IN, null);
  }

  private static Proven proven(UUID accountId) {
    return BreakGlassUse.isIt(accountId)
        ? Proven.bySealedSecret(accountId)
        : Proven.byPassword(accountId);
  }
}
