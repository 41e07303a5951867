package org.fauces.permission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fauces.identity.service.Caller;
import org.fauces.permission.domain.Access;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.service.ContainerCaller;
import org.fauces.terms.service.TermsDuty;

/**
 * Whether the caller may begin a use case, by what the database says of the account and not by what
 * the container would allow. The same for API, portal and services.
 */
@ApplicationScoped
public class Gate {
  @Inject Caller caller;
  @Inject ContainerCaller container;
  @Inject TermsDuty terms;

  /** Refuses whoever is nobody as not signed in, and whoever lacks the right as forbidden. */
  public void admit(Access access) {
    switch (access.admission()) {
      case SYSTEM, ANYBODY -> {}
      case SIGNED_IN -> requireSomebody();
      case ROLES -> requireRole(access);
    }
  }

  /** Lets nobody see a page who has not accepted the terms; a session not whole is asked later. */
  public void requireTerms() {
    if (!caller.has(Roles.LIMITED)) {
      terms.require();
    }
  }

  /** Whether there is an account to record a denial of: nobody could fill the trail otherwise. */
  public boolean isSomebody() {
    return container.principal().isPresent();
  }

  private void requireSomebody() {
    if (!isSomebody()) {
      throw new DomainException(ProblemType.NOT_SIGNED_IN, null);
    }
  }

  private void requireRole(Access access) {
    caller.accountId(); // nobody is to be told that another could
    if (access.roles().stream().noneMatch(caller::has)) {
      throw new DomainException(ProblemType.FORBIDDEN, null);
    }
    if (!access.roles().contains(Roles.LIMITED)) {
      terms.require(); // until then a session is as one that is not whole
    }
    if (access.freshFactor()) {
      caller.requireFreshFactor();
    }
  }
}
