package org.fauces.terms.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
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
  /** Who can accept; machines cannot, and an operator's role alone opens nothing here. */
  private static final Set<String> PEOPLE =
      Set.of(
          Roles.PHYSICIAN,
          Roles.NURSE,
          Roles.CLERK,
          Roles.FACILITY_ADMIN,
          Roles.SECURITY_OFFICER,
          Roles.AUDITOR,
          Roles.GROUP_ADMIN,
          Roles.MAINTAINER);

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
    return PEOPLE.stream().noneMatch(caller::has)
        || caller.accountId().equals(BreakGlass.ACCOUNT_ID);
  }
}
