package org.fauces.identity.service;

import static org.fauces.identity.domain.BreakGlassState.SEALED;
import static org.fauces.identity.domain.BreakGlassState.SPENT;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.BreakGlass;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionEnd;

/**
 * What becomes of the account for emergencies when a session of it begins or ends, in the
 * transaction that does so: no session without the alarm. Other accounts pass.
 */
@ApplicationScoped
public class BreakGlassUse {
  private static final int MAX_HOURS = 12;

  @Inject BreakGlassRows rows;
  @Inject Accounts accounts;
  @Inject Sessions sessions;
  @Inject Alarms alarms;
  @Inject Clock clock;

  /** Hours from the first sign-in until it locks; whole number from 1 to 12; not required. */
  @Inject
  @ConfigProperty(name = "fauces.break-glass.hours", defaultValue = "4")
  int hours;

  @PostConstruct
  void requireBounded() {
    if (hours < 1 || hours > MAX_HOURS) {
      throw new IllegalArgumentException("fauces.break-glass.hours is from 1 to " + MAX_HOURS);
    }
  }

  /** Whether a secret of this account may be looked at. */
  boolean admits(Account account) {
    return !account.isBreakGlass() || rows.lock().filter(this::admits).isPresent();
  }

  private boolean admits(BreakGlass glass) {
    return glass.admits(clock.instant());
  }

  /** Somebody has signed in: the time begins to run, and the alarm is raised. */
  void begin(Session session) {
    if (!isIt(session.accountId())) {
      return;
    }
    var glass = rows.lock().filter(this::admits).orElseThrow(SignInCompletion::refused);
    glass.open(clock.instant(), Duration.ofHours(hours));
    session.endingBy(glass.openUntil());
    alarms.raise(
        AlarmKind.BREAK_GLASS_USED,
        EntityKind.ACCOUNT,
        BreakGlass.ACCOUNT_ID,
        null, // the group's
        BreakGlass.ACCOUNT_ID);
  }

  /** A session has ended: it is spent, and whoever else was signed in is out. */
  void ended(UUID accountId, SessionEnd reason) {
    if (isIt(accountId) && isSpentBy(reason)) {
      spend();
    }
  }

  /** Whoever types the secret again in the same browser goes on by the session that follows. */
  void typedAnew(UUID accountId) {
    if (isIt(accountId) && wasTheLast()) {
      spend();
    }
  }

  private boolean isSpentBy(SessionEnd reason) {
    return switch (reason) {
      case SEALED -> false;
      case TIMED_OUT, TOKEN_REUSED -> wasTheLast(); // nobody has said that the emergency is over
      default -> true;
    };
  }

  private boolean wasTheLast() {
    return sessions.live(BreakGlass.ACCOUNT_ID, clock.instant()).isEmpty();
  }

  /** Spends what nobody has signed out of when its time is over. */
  void spendWhatIsOver() {
    boolean isOver =
        rows.find().filter(glass -> glass.state(clock.instant()) == SPENT).isPresent()
            && accounts.find(BreakGlass.ACCOUNT_ID).filter(Account::hasPassword).isPresent();
    if (isOver) {
      spend();
    }
  }

  private void spend() {
    var now = clock.instant();
    var account = hold();
    var opened = rows.lock().filter(glass -> glass.state(now) != SEALED);
    if (opened.isPresent()) {
      opened.get().close(now);
      account.ifPresent(Account::spend);
      sessions.endAll(BreakGlass.ACCOUNT_ID, SessionEnd.SEALED, now);
    }
  }

  /** Holds it until the transaction ends, before the session of it that is about to end. */
  void holdIfOf(UUID accountId) {
    if (isIt(accountId)) {
      hold();
    }
  }

  /** The account, held until the transaction ends; before its row and its sessions. */
  private Optional<Account> hold() {
    return accounts.lock(BreakGlass.ACCOUNT_ID);
  }

  /** Whether it was used and not sealed since. */
  public boolean isUnsealed() {
    var now = clock.instant();
    return rows.find().filter(glass -> glass.state(now) != SEALED).isPresent();
  }

  /** Whether somebody must be told that again. */
  boolean needsReminder() {
    return rows.find().filter(glass -> glass.needsReminder(clock.instant())).isPresent();
  }

  static boolean isIt(UUID accountId) {
    return BreakGlass.ACCOUNT_ID.equals(accountId);
  }
}
