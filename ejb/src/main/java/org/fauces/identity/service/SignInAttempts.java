package org.fauces.identity.service;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.service.RequestContext;

/** The short transactions of a sign-in. Called by {@link SignInService} alone. */
@Stateless
@PermitAll // whoever signs in has not signed in yet
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInAttempts {
  private static final Set<String> PASSWORD_ALONE = Set.of("pwd"); // RFC 8176

  @Inject Accounts accounts;
  @Inject Facilities facilities;
  @Inject Sessions sessions;
  @Inject ConcurrentUse concurrentUse;
  @Inject RefreshTokens refreshTokens;
  @Inject RequestContext request;
  @Inject AuditSubjects audit;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Counts the attempt; empty where no password may be looked at. */
  public Optional<Attempt> begin(String signInName) {
    var found = SignInName.find(signInName).flatMap(accounts::lockByName);
    found.ifPresent(account -> audit.about(EntityKind.ACCOUNT, account.id()));
    return found
        .filter(Account::isActive)
        .filter(account -> !account.isMachine()) // those prove themselves by a key
        .filter(account -> account.takeAttempt(clock.instant()))
        .map(account -> new Attempt(account.id(), account.passwordHash()));
  }

  /** Forgets what was counted, since the password was right, and says what the account holds. */
  public Standing forgive(UUID accountId) {
    var account = accounts.lock(accountId).orElseThrow();
    account.signedIn();
    var roles = accounts.rolesOfActive(accountId, clock.instant());
    return new Standing(accountId, account.displayName(), roles);
  }

  /** Starts a session at one facility, records the sign-in and answers with what it gives. */
  public SignedIn complete(Standing standing, UUID facilityId, SessionKind kind) {
    audit.about(EntityKind.FACILITY, facilityId);
    concurrentUse.watch(standing.accountId(), facilityId, request.sourceAddress().orElse(null));
    var session =
        Session.start(standing.accountId(), facilityId, kind, PASSWORD_ALONE, clock.instant())
            .from(request.sourceAddress().orElse(null));
    sessions.add(session);
    trail.success(AuditAction.SIGN_IN);
    return new SignedIn(
        standing.accountId(),
        standing.displayName(),
        facilityId,
        session.id(),
        session.factors(),
        standing.rolesAt(facilityId),
        views(standing),
        kind == SessionKind.API ? refreshTokens.next(session.id(), clock.instant()) : null);
  }

  /** The question that is left when the password was right but the facility is not clear. */
  public FacilityRequired facilityRequired(Standing standing) {
    return new FacilityRequired(views(standing));
  }

  private List<FacilityView> views(Standing standing) {
    return facilities.findAll(standing.facilities()).stream().map(FacilityView::of).toList();
  }

  /** An attempt whose password may be looked at. */
  record Attempt(UUID accountId, String passwordHash) {
    @Override
    public String toString() {
      return "Attempt[" + accountId + "]";
    }
  }

  /** What an account holds, and where. */
  record Standing(UUID accountId, String displayName, List<RoleAt> roles) {
    Set<UUID> facilities() {
      return roles.stream().map(RoleAt::facilityId).collect(toSet());
    }

    Set<String> rolesAt(UUID facilityId) {
      return roles.stream()
          .filter(held -> held.facilityId().equals(facilityId))
          .map(RoleAt::role)
          .collect(toSet());
    }

    /** The facility asked for or the only one; empty where there is none such. */
    Optional<UUID> choose(Optional<UUID> asked) {
      var held = facilities();
      if (asked.isPresent()) {
        return asked.filter(held::contains);
      }
      return held.size() == 1 ? Optional.of(held.iterator().next()) : Optional.empty();
    }

    @Override
    public String toString() {
      return "Standing[" + accountId + "]";
    }
  }
}
