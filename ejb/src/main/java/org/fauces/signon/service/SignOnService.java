package org.fauces.signon.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.service.CodeAttempts;
import org.fauces.identity.service.ExternalProof;
import org.fauces.identity.service.ExternalSignIn;
import org.fauces.identity.service.ExternalSignIns;
import org.fauces.identity.service.SignInStep;
import org.fauces.identity.service.SignedIn;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/** Signs in at the portal by the hospital's OpenID provider. */
@Stateless
@PermitAll // whoever signs in has not signed in yet
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOnService {
  private static final Set<ProblemType> QUESTIONS =
      Set.of(
          ProblemType.LINK_REQUIRED,
          ProblemType.CODE_REFUSED,
          ProblemType.FACILITY_REQUIRED,
          ProblemType.SECOND_FACTOR_REQUIRED);

  @Inject SignOn signOn;
  @Inject CodeAttempts attempts;
  @Inject ExternalSignIns signIns;
  @Inject Clock clock;

  /**
   * Takes what a browser brings back from the provider.
   *
   * @throws SignOnUnfinished when the code of an invitation, the facility or a second factor is
   *     still to be said
   */
  @Audited(AuditAction.SIGN_IN)
  public Returned arrive(Arrival arrival) {
    var trip = attempts.orCounted(() -> trip(arrival));
    requireGoingOn(arrival.answer(), trip);
    var code = attempts.orCounted(() -> code(arrival.answer(), trip));
    // anybody gets a trip, and the provider is asked with our secret
    var proof = attempts.asking(() -> proof(code, trip));
    return start(new FinishSignOn(proof, null, arrival.facilityId(), trip.returnTo()));
  }

  /** Signs in with what was still open. */
  @Audited(AuditAction.SIGN_IN)
  public Returned finish(FinishSignOn command) {
    return start(command);
  }

  private Returned start(FinishSignOn command) {
    try {
      return new Returned(attempts.orCounted(() -> signedIn(command)), command.returnTo());
    } catch (DomainException e) {
      if (QUESTIONS.contains(e.type())) {
        throw new SignOnUnfinished(e, command.proof(), command.returnTo());
      }
      throw e;
    }
  }

  private ExternalProof proof(String code, SignOnTrip trip) {
    var settings = signOn.settings();
    return new IdentityClaims(redeem(code, trip))
        .proof(settings.mapping(), settings.secondFactor());
  }

  private Map<String, Object> redeem(String code, SignOnTrip trip) {
    try {
      return signOn.redeem(code, trip);
    } catch (BulkheadException e) {
      throw new DomainException(ProblemType.SIGN_ON_UNAVAILABLE, null);
    }
  }

  private SignedIn signedIn(FinishSignOn command) {
    return signIns.start(
        new ExternalSignIn(
            command.proof(),
            command.code(),
            SignInStep.to(command.facilityId(), SessionKind.PORTAL)));
  }

  private SignOnTrip trip(Arrival arrival) {
    if (arrival.cookie() == null) {
      throw refused();
    }
    return SignOnTrip.of(arrival.cookie().reveal(), clock.instant())
        .orElseThrow(SignOnService::refused);
  }

  /** Whoever gives up at the provider comes back with its error, and has brought nothing wrong. */
  private void requireGoingOn(Map<String, List<String>> answer, SignOnTrip trip) {
    if (isOurs(answer, trip) && answer.containsKey("error")) {
      throw attempts.counted(refused());
    }
  }

  private static boolean isOurs(Map<String, List<String>> answer, SignOnTrip trip) {
    return trip.state().equals(single(answer, "state"));
  }

  /** The code of an answer that is meant for this browser and comes from this provider. */
  private String code(Map<String, List<String>> answer, SignOnTrip trip) {
    var issuer = Optional.ofNullable(single(answer, "iss"));
    boolean isClear = issuer.isPresent() || !answer.containsKey("iss");
    var code = single(answer, "code");
    if (!isOurs(answer, trip) || !isClear || code == null || answer.containsKey("error")) {
      throw refused();
    }
    if (!signOn.provider().answersAs(issuer)) {
      throw refused();
    }
    return code;
  }

  /** A parameter that is there exactly once and says something. */
  private static String single(Map<String, List<String>> answer, String name) {
    var values = answer.getOrDefault(name, List.of());
    return values.size() == 1 && !values.get(0).isEmpty() ? values.get(0) : null;
  }

  private static DomainException refused() {
    return new DomainException(ProblemType.SIGN_ON_REFUSED, null);
  }
}
