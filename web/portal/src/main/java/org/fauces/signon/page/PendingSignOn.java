package org.fauces.signon.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fauces.identity.service.ExternalProof;
import org.fauces.shared.page.BrowserSession;

/**
 * What the provider proved for a browser that has to say something more.
 *
 * @param since when it was proven; it is good for five minutes, however often something wrong is
 *     said
 */
record PendingSignOn(ExternalProof proof, String returnTo, Instant since) {
  private static final String ATTRIBUTE = PendingSignOn.class.getName();
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Keeps it in a session of its own: what an earlier session of this browser held is gone. */
  void keep(HttpServletRequest request) {
    BrowserSession.end(request);
    request.getSession(true).setAttribute(ATTRIBUTE, this);
  }

  static Optional<PendingSignOn> of(HttpServletRequest request, Instant now) {
    return BrowserSession.held(request, ATTRIBUTE, PendingSignOn.class)
        .filter(pending -> now.isBefore(pending.since().plus(LONGEST)));
  }

  @Override
  public String toString() {
    return "PendingSignOn[...]";
  }
}
