package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.PasskeyPurpose;
import org.fauces.identity.service.FactorAttempts.Asked;
import org.fauces.identity.service.SignInAttempts.Entry;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;

/**
 * From "it is proven who it is" to a session: which facility, whether a second factor is owed, and
 * what the session may do. The same for every way in which somebody proves to be somebody.
 */
@ApplicationScoped
class SignInCompletion {
  @Inject SignInAttempts attempts;
  @Inject FactorAttempts factors;
  @Inject AuditSubjects audit;

  /** Goes on as far as the step says enough, and asks for what is missing. */
  SignedIn proceed(Proven proven, SignInStep step) {
    return proceed(proven, step, null);
  }

  /** The same with a ticket, which dies when there is a session. */
  SignedIn proceed(Proven proven, SignInStep step, Sensitive<String> ticket) {
    var standing = attempts.standing(proven.accountId());
    if (standing.roles().isEmpty()) {
      audit.because(UntoldReason.NO_ROLE);
      throw refused();
    }
    var facilityId =
        standing
            .choose(step.facility())
            .orElseThrow(() -> attempts.facilityRequired(standing, ticket(proven, step, ticket)));
    var whole = proven;
    if (standing.hasFactor() && !proven.isStrong()) {
      if (step.factor() == null) {
        throw new SecondFactorRequired(ticket(proven, step, ticket));
      }
      var asked = new Asked(proven.accountId(), facilityId, PasskeyPurpose.SIGN_IN);
      whole =
          factors.check(asked, step.factor()).map(proven::and).orElseThrow(SignInCompletion::wrong);
    }
    return attempts.complete(standing, whole, new Entry(facilityId, step.kind(), ticket));
  }

  private Sensitive<String> ticket(Proven proven, SignInStep step, Sensitive<String> given) {
    if (given != null) {
      return given;
    }
    return step.goesOnLater() ? attempts.ticket(proven) : null;
  }

  static DomainException wrong() {
    return new DomainException(
        ProblemType.FACTOR_REFUSED,
        "A code is taken once; after several failures an account has to wait.");
  }

  static DomainException refused() {
    return new DomainException(
        ProblemType.SIGN_IN_REFUSED,
        "After several failures an account has to wait before another password is tried.");
  }
}
