package org.fauces.signon.service;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Refusals at the portal. The browser is told that it was refused and nothing else; the log says
 * why, since a setting at the provider may have to be mended. No value of a token gets there.
 */
final class Refusals {
  private static final System.Logger LOG = System.getLogger(Refusals.class.getName());

  /** RFC 6749, section 5.2. */
  private static final Set<String> ERRORS =
      Set.of(
          "invalid_request",
          "invalid_client",
          "invalid_grant",
          "unauthorized_client",
          "unsupported_grant_type",
          "invalid_scope");

  private static final int LONGEST = 80;

  private Refusals() {}

  /** The reason is a text of the program's. */
  static DomainException of(String reason) {
    LOG.log(Level.WARNING, "The hospital''s sign-on was refused: {0}.", reason);
    return new DomainException(ProblemType.SIGN_ON_REFUSED, null);
  }

  /** What of the provider's could not be had; of a failure its kind alone, since it may quote. */
  static DomainException unavailable(String what, Exception failure) {
    var kind = failure.getClass().getSimpleName();
    LOG.log(Level.WARNING, "The hospital''s sign-on: {0} could not be had ({1}).", what, kind);
    return new DomainException(ProblemType.SIGN_ON_UNAVAILABLE, null);
  }

  /** The provider did not take the code, or not this client. */
  static DomainException ofAnswer(ErrorObject error) {
    var code = error == null ? null : error.getCode();
    return of("the provider answers " + (ERRORS.contains(code + "") ? code : "with an error"));
  }

  /** The library's sentences name the value, if they do, after a colon. */
  static DomainException ofToken(Exception refusal) {
    var sentence = String.valueOf(refusal.getMessage()).split(":", 2)[0];
    var words = sentence.replaceAll("[^A-Za-z() ]", "");
    return of("the identity token: " + words.substring(0, Math.min(words.length(), LONGEST)));
  }
}
