package org.fauces.identity.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.ContainerCaller;

/**
 * The caller as the container names it and the database still knows it, read once a request. A
 * token or session that promises a role which is no longer held is worth nothing at all, so that
 * the container's own role checks never rest on an old promise.
 */
@RequestScoped
class CallerStanding implements Caller {
  private static final Duration FRESH = Duration.ofMinutes(15);

  @Inject ContainerCaller container;
  @Inject Accounts accounts;
  @Inject Sessions sessions;
  @Inject Clock clock;

  private CallerPrincipal pair;
  private Set<String> roles;

  @Override
  public UUID accountId() {
    return standing().accountId();
  }

  @Override
  public UUID facilityId() {
    return standing().facilityId();
  }

  @Override
  public boolean has(String role) {
    standing();
    return roles.contains(role);
  }

  @Override
  public UUID sessionId() {
    return standing().sessionId();
  }

  @Override
  public void requireFreshFactor() {
    sessions
        .find(sessionId())
        .filter(session -> session.hasFreshFactor(clock.instant(), FRESH))
        .orElseThrow(() -> new DomainException(ProblemType.FACTOR_REQUIRED, null));
  }

  private CallerPrincipal standing() {
    if (pair == null) {
      check();
    }
    return pair;
  }

  private void check() {
    var claimed = container.principal().orElseThrow(CallerStanding::notSignedIn);
    var promised = container.roles();
    var held = held(claimed, promised);
    if (promised.isEmpty() || !held.containsAll(promised)) {
      throw notSignedIn();
    }
    roles = promised;
    pair = claimed;
  }

  private Set<String> held(CallerPrincipal claimed, Set<String> promised) {
    if (promised.equals(Set.of(Roles.LIMITED))) {
      return accounts.isLimited(claimed, clock.instant()) ? promised : Set.of();
    }
    return accounts.rolesInSession(claimed, clock.instant());
  }

  private static DomainException notSignedIn() {
    return new DomainException(ProblemType.NOT_SIGNED_IN, null);
  }
}
