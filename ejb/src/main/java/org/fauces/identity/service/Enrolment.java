package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;

/** What follows when an account gains or loses a second factor. */
@ApplicationScoped
class Enrolment {
  @Inject OwnAccount own;
  @Inject Factors factors;
  @Inject RecoveryCodes recoveryCodes;
  @Inject SessionStart sessions;
  @Inject SessionEnds ends;
  @Inject Clock clock;

  /**
   * Adds a factor, which was proven by that. With the first come recovery codes, and a session that
   * waited for it is replaced by a whole one.
   */
  Enrolled enrol(Account account, List<String> proven, Runnable add) {
    boolean isFirst = !own.standing(account).hasFactor();
    add.run();
    List<Sensitive<String>> codes = isFirst ? recoveryCodes.make(account.id()) : List.of();
    var session = own.session();
    if (session.limit().isEmpty()) {
      session.secondFactorProven(proven.get(0), clock.instant());
      return new Enrolled(codes, null);
    }
    ends.end(session, SessionEnd.COMPLETED);
    var whole = new Proven(account.id(), session.factors()).and(proven);
    var started =
        sessions.start(own.standing(account), whole, session.facilityId(), session.kind());
    return new Enrolled(codes, started);
  }

  /** Refuses to leave whoever must have a factor without one; codes for none are worth nothing. */
  void requireEnough(Account account) {
    var standing = own.standing(account);
    if (standing.hasFactor()) {
      return;
    }
    if (standing.isBound()) {
      throw new DomainException(ProblemType.LAST_FACTOR, null);
    }
    factors.removeCodes(account.id());
  }
}
