package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.domain.SessionLimit;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.service.RequestContext;

/** Starts sessions, in the transaction of whoever proved who it is. */
@ApplicationScoped
class SessionStart {
  @Inject Facilities facilities;
  @Inject Sessions sessions;
  @Inject ConcurrentUse concurrentUse;
  @Inject RefreshTokens refreshTokens;
  @Inject BreakGlassUse breakGlass;
  @Inject RequestContext request;
  @Inject Clock clock;

  /** A session at one facility, which may do no more than what has been proven allows. */
  SignedIn start(Standing standing, Proven proven, UUID facilityId, SessionKind kind) {
    var now = clock.instant();
    var limit = limit(standing, proven);
    var source = request.sourceAddress().orElse(null);
    var session =
        Session.start(standing.accountId(), facilityId, kind, proven.factors(), now)
            .from(source)
            .limitedTo(limit.orElse(null));
    proven.earlier().ifPresent(session::secondFactorProven);
    concurrentUse.begun(session);
    sessions.add(session);
    breakGlass.begin(session);
    var roles = limit.isPresent() ? Set.of(Roles.LIMITED) : standing.rolesAt(facilityId);
    return new SignedIn(
        standing.accountId(),
        standing.displayName(),
        facilityId,
        session.id(),
        session.factors(),
        roles,
        views(standing),
        limit.isEmpty() && kind == SessionKind.API ? refreshTokens.next(session.id(), now) : null);
  }

  List<FacilityView> views(Standing standing) {
    return facilities.findAll(standing.facilities()).stream().map(FacilityView::of).toList();
  }

  private static Optional<SessionLimit> limit(Standing standing, Proven proven) {
    if (standing.isBound() && !proven.isStrong()) {
      return Optional.of(SessionLimit.ENROLMENT);
    }
    return standing.isPasswordTooOld() && proven.isByPassword()
        ? Optional.of(SessionLimit.PASSWORD_CHANGE)
        : Optional.empty();
  }
}
