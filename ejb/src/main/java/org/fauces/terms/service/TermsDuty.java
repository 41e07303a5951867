package org.fauces.terms.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.identity.domain.BreakGlass;
import org.fauces.identity.service.Caller;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;

/**
 * Whether the caller still owes an acceptance, asked once a request: a version that comes into
 * force binds the next request of whoever is signed in. Machines and the account for emergencies
 * accept nothing.
 */
@RequestScoped
public class TermsDuty {
  @Inject Caller caller;
  @Inject TermsVersions versions;
  @Inject Clock clock;

  private Boolean isDone;

  /** Lets nobody pass who has not accepted what is in force. */
  public void require() {
    if (isDone == null) {
      isDone = owesNothing() || versions.due(caller.accountId(), clock.instant()).isEmpty();
    }
    if (!isDone) {
      throw new DomainException(
          ProblemType.TERMS_NOT_ACCEPTED,
          "GET /api/v1/terms/due shows them; POST /api/v1/terms/{id}/acceptance accepts each.");
    }
  }

  private boolean owesNothing() {
    return caller.has(Roles.CAMERA)
        || caller.has(Roles.INTEGRATION)
        || caller.accountId().equals(BreakGlass.ACCOUNT_ID);
  }
}
