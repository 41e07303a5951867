package org.fauces.identity.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionLimit;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/** The caller's own account and session, and what must be proven before either is changed. */
@RequestScoped
class OwnAccount {
  /** As long as whoever has no factor yet counts as having just typed the password. */
  private static final Duration JUST_NOW = Duration.ofMinutes(15);

  @Inject Caller caller;
  @Inject Accounts accounts;
  @Inject Sessions sessions;
  @Inject Standings standings;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** The account, held against every other change until the transaction ends. */
  Account lock() {
    audit.about(EntityKind.ACCOUNT, caller.accountId());
    return accounts.lock(caller.accountId()).orElseThrow();
  }

  Session session() {
    return sessions.find(caller.sessionId()).orElseThrow();
  }

  Standing standing(Account account) {
    return standings.of(account);
  }

  /** A fresh factor; whoever has none yet must have signed in just now. */
  void requireFreshProof(Standing standing) {
    if (standing.hasFactor()) {
      caller.requireFreshFactor();
    } else if (!clock.instant().isBefore(session().startedAt().plus(JUST_NOW))) {
      throw new DomainException(ProblemType.FACTOR_REQUIRED, "Sign in anew.");
    }
  }

  /** The account for emergencies is nobody's: its secret changes by sealing and no other way. */
  void requireSomebodys(Account account) {
    if (account.isBreakGlass()) {
      throw new DomainException(ProblemType.FORBIDDEN, "Two people seal this account anew.");
    }
  }

  /** Refuses a session that is to do something else first. */
  void requireNoOther(SessionLimit allowed) {
    if (session().limit().filter(limit -> limit != allowed).isPresent()) {
      throw new DomainException(ProblemType.FORBIDDEN, null);
    }
  }
}
