package org.fauces.signon.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.service.CodeAttempts;
import org.fauces.identity.service.ExternalSignIn;
import org.fauces.identity.service.ExternalSignIns;
import org.fauces.identity.service.Granted;
import org.fauces.identity.service.SignInStep;
import org.fauces.identity.service.SignedIn;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Signs in at the API by a token of a trusted issuer (RFC 8693). There is no refresh: the issuer is
 * to be asked again, since only a sign-in renews the roles.
 */
@Stateless
@PermitAll // the other issuer's signature is the proof
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenExchangeService {
  /** What is said openly; every other reason is a grant that is worth nothing. */
  private static final Set<ProblemType> SAID =
      Set.of(ProblemType.FACILITY_REQUIRED, ProblemType.SIGN_ON_UNAVAILABLE);

  @Inject CodeAttempts attempts;
  @Inject TrustedIssuers issuers;
  @Inject ExternalSignIns signIns;
  @Inject AuditSubjects audit;

  @Audited(AuditAction.SIGN_IN)
  public Granted exchange(ExchangeToken command) {
    var signedIn = attempts.orCounted(() -> openly(command));
    return new Granted(signedIn.principal(), signedIn.roles(), signedIn.factors(), null);
  }

  private SignedIn openly(ExchangeToken command) {
    try {
      return signedIn(command);
    } catch (DomainException e) {
      if (SAID.contains(e.type())) {
        throw e;
      }
      audit.because(e.type());
      throw SubjectTokens.refused();
    }
  }

  private SignedIn signedIn(ExchangeToken command) {
    var proven = issuers.prove(command.subjectToken().reveal());
    return signIns.exchange(
        new ExternalSignIn(
            proven.proof(), null, SignInStep.to(command.facilityId(), SessionKind.API)),
        proven.token());
  }
}
