package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;

/**
 * Asks the hospital's directory about a password. The attempt is counted first at its source and
 * all together, then, once the directory has said whom it means, at that person's account, and only
 * then is the password tried. What the directory did not judge is given back to all together: while
 * it is out, others must still come in by what is kept here. The account's own count stays, or an
 * outage would forgive guesses.
 */
@ApplicationScoped
class DirectoryJudge {
  @Inject PasswordDirectory directory;
  @Inject SignInAttempts attempts;
  @Inject AuditSubjects audit;

  /** Whether nobody but the directory can judge a password that is typed with this name. */
  boolean isAskedAbout(String typedName) {
    return directory.isOn() && attempts.isForDirectory(typedName);
  }

  Optional<ExternalProof> prove(String typedName, Sensitive<String> password) {
    return counted(() -> directory.prove(typedName, password, attempts::beginAs));
  }

  Optional<ExternalProof> prove(ExternalSubject whom, Sensitive<String> password) {
    return counted(() -> directory.prove(whom, password, attempts::beginAs));
  }

  private Optional<ExternalProof> counted(Supplier<Optional<ExternalProof>> question) {
    attempts.count();
    try {
      var right = answer(question);
      right.ifPresent(
          proof -> {
            attempts.giveBack();
            attempts.forgiveAs(proof.whom());
          });
      if (right.isEmpty()) {
        audit.because(UntoldReason.DIRECTORY_REFUSED);
      }
      return right;
    } catch (DomainException e) {
      if (e.type() == ProblemType.SIGN_ON_UNAVAILABLE) {
        attempts.giveBack();
      }
      throw e;
    }
  }

  private static <T> T answer(Supplier<T> question) {
    try {
      return question.get();
    } catch (BulkheadException e) { // as many as may ask at once wait for it
      throw new DomainException(ProblemType.SIGN_ON_UNAVAILABLE, null);
    }
  }
}
