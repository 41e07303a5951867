package org.fauces.identity.service;

import static org.fauces.audit.domain.UntoldReason.ACCOUNT_WAITS;
import static org.fauces.audit.domain.UntoldReason.BREAK_GLASS_CLOSED;
import static org.fauces.audit.domain.UntoldReason.OTHER_WAY_IN;
import static org.fauces.audit.domain.UntoldReason.UNKNOWN_NAME;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.ExternalIdentity;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.domain.SignInName;
import org.fauces.identity.domain.SignInTicket;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.service.RequestContext;

/** The short transactions of a sign-in, which holds no lock in between. */
@Stateless
@PermitAll // whoever signs in has not signed in yet
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInAttempts {
  @Inject Accounts accounts;
  @Inject ExternalIdentities identities;
  @Inject Standings standings;
  @Inject GuessBudgets budgets;
  @Inject SignInRows rows;
  @Inject SessionStart sessions;
  @Inject LocalAccounts local;
  @Inject BreakGlassUse breakGlass;
  @Inject RequestContext request;
  @Inject AuditSubjects audit;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Whether nobody is called so, or somebody who has no password of ours. */
  public boolean isForDirectory(String typedName) {
    return called(typedName).map(SignInAttempts::hasNoPassword).orElse(true);
  }

  /**
   * Counts the attempt against its source and all together. By itself, since everybody shares that
   * row: whoever waits for an account must not hold it.
   */
  public void count() {
    budgets.take(request.sourceAddress());
  }

  /** Takes back what was counted, since the password was right. */
  public void giveBack() {
    budgets.giveBack(request.sourceAddress());
  }

  /** Counts the attempt at the account; empty where no password may be looked at. */
  public Optional<Attempt> begin(String signInName) {
    var found = SignInName.find(signInName).flatMap(accounts::lockByName);
    found.ifPresent(account -> audit.about(EntityKind.ACCOUNT, account.id()));
    var obstacle = found.map(this::obstacle).orElse(Optional.of(UNKNOWN_NAME));
    obstacle.ifPresent(audit::because);
    return found
        .filter(account -> obstacle.isEmpty())
        .map(account -> new Attempt(account.id(), account.passwordHash()));
  }

  /** Why no password of the account may be looked at; otherwise the attempt is counted at it. */
  private Optional<UntoldReason> obstacle(Account account) {
    return Standstill.of(account)
        // machines prove themselves by a key
        .or(() -> unless(!account.isMachine() && local.admits(account), OTHER_WAY_IN))
        .or(() -> unless(breakGlass.admits(account), BREAK_GLASS_CLOSED))
        .or(() -> unless(account.takeAttempt(clock.instant()), ACCOUNT_WAITS));
  }

  private static Optional<UntoldReason> unless(boolean holds, UntoldReason reason) {
    return holds ? Optional.empty() : Optional.of(reason);
  }

  /**
   * Counts the attempt at the account of whom the directory means, however they were spelt; false
   * where no password may be looked at. Whom nobody here is yet may be made an account, unless one
   * of that name waits or has a password of ours: then it is not the directory that judges.
   */
  public boolean beginAs(ExternalSubject whom, String signInName) {
    return identities
        .find(whom)
        .map(identity -> mayTry(identity.accountId()))
        .orElseGet(() -> mayBecome(signInName));
  }

  private boolean mayBecome(String signInName) {
    var obstacle = called(signInName).flatMap(SignInAttempts::obstacleOfNamesake);
    obstacle.ifPresent(audit::because);
    return obstacle.isEmpty();
  }

  private static Optional<UntoldReason> obstacleOfNamesake(Account account) {
    return Standstill.of(account).or(() -> unless(hasNoPassword(account), OTHER_WAY_IN));
  }

  private boolean mayTry(UUID accountId) {
    audit.about(EntityKind.ACCOUNT, accountId);
    var obstacle = accounts.lock(accountId).map(this::obstacleAs).orElse(Optional.of(UNKNOWN_NAME));
    obstacle.ifPresent(audit::because);
    return obstacle.isEmpty();
  }

  private Optional<UntoldReason> obstacleAs(Account account) {
    return Standstill.of(account)
        .or(() -> unless(hasNoPassword(account), OTHER_WAY_IN))
        .or(() -> unless(account.takeAttempt(clock.instant()), ACCOUNT_WAITS));
  }

  private Optional<Account> called(String typedName) {
    return SignInName.find(typedName).flatMap(accounts::findByName);
  }

  private static boolean hasNoPassword(Account account) {
    return account.passwordHash() == null && account.kind() == AccountKind.PERSON;
  }

  /** Forgets what was counted at the account, since the password was right. */
  public void forgive(UUID accountId) {
    right(accountId);
  }

  /** The same for whom the directory means; nothing was counted where nobody here is that yet. */
  public void forgiveAs(ExternalSubject whom) {
    identities.find(whom).map(ExternalIdentity::accountId).ifPresent(this::right);
  }

  private void right(UUID accountId) {
    accounts.lock(accountId).orElseThrow().passwordRight();
  }

  /** What the account holds and owes. */
  public Standing standing(UUID accountId) {
    audit.about(EntityKind.ACCOUNT, accountId);
    return standings.of(accounts.find(accountId).orElseThrow());
  }

  /**
   * Starts a session at one facility, records the sign-in and answers with what it gives. Under the
   * account's lock, since it may have been disabled, or its tickets taken away, after it was looked
   * at.
   */
  public SignedIn complete(Standing standing, Proven proven, Entry entry) {
    audit.about(EntityKind.FACILITY, entry.facilityId());
    var account = accounts.lock(standing.accountId()).orElseThrow(SignInCompletion::refused);
    if (Standstill.holds(account, audit)) {
      throw SignInCompletion.refused();
    }
    if (entry.ticket() != null) {
      spend(entry.ticket());
    }
    var signedIn = sessions.start(standing, proven, entry.facilityId(), entry.kind());
    audit.isDoneBy(standing.accountId(), entry.facilityId(), signedIn.roles());
    trail.success(AuditAction.SIGN_IN);
    if (BreakGlassUse.isIt(standing.accountId())) {
      trail.success(AuditAction.BREAK_GLASS_OPEN);
    }
    return signedIn;
  }

  /** The question that is left when it is clear who it is but not for which facility. */
  public FacilityRequired facilityRequired(Standing standing, Sensitive<String> ticket) {
    return new FacilityRequired(sessions.views(standing), ticket);
  }

  /** A ticket to go on with what has been proven. */
  public Sensitive<String> ticket(Proven proven) {
    var code = OneTimeCode.make();
    var ticket =
        SignInTicket.of(
            OneTimeCode.hash(code), proven.accountId(), proven.factors(), clock.instant());
    proven.earlier().ifPresent(ticket::secondFactorProven);
    rows.add(ticket);
    return code;
  }

  /** What a ticket's holder has proven. */
  public Proven redeem(Sensitive<String> ticket) {
    return rows.ticket(OneTimeCode.hash(ticket))
        .filter(found -> found.isOpen(clock.instant()))
        .map(found -> new Proven(found.accountId(), found.factors(), found.secondFactorAt()))
        .orElseThrow(() -> new DomainException(ProblemType.CODE_REFUSED, null));
  }

  // of two at once one comes through
  private void spend(Sensitive<String> ticket) {
    if (!rows.removeTicket(OneTimeCode.hash(ticket))) {
      throw new DomainException(ProblemType.CODE_REFUSED, null);
    }
  }

  /** Where somebody comes in, and the ticket that ends with it; null where there was none. */
  record Entry(UUID facilityId, SessionKind kind, Sensitive<String> ticket) {
    @Override
    public String toString() {
      return "Entry[" + facilityId + "]";
    }
  }

  /** An attempt whose password may be looked at. */
  record Attempt(UUID accountId, String passwordHash) {
    @Override
    public String toString() {
      return "Attempt[" + accountId + "]";
    }
  }
}
