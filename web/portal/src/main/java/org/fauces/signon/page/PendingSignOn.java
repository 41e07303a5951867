package org.fauces.signon.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fauces.identity.service.ExternalProof;
import org.fauces.signon.service.SignOnUnfinished;

/** What the provider proved for a browser that has to say something more; for five minutes. */
record PendingSignOn(ExternalProof proof, String returnTo, Instant since) {
  private static final String ATTRIBUTE = PendingSignOn.class.getName();
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Keeps it in a session of its own: what an earlier session of this browser held is gone. */
  static void keep(HttpServletRequest request, SignOnUnfinished question, Instant now) {
    var earlier = request.getSession(false);
    if (earlier != null) {
      earlier.invalidate();
    }
    var pending = new PendingSignOn(question.proof(), question.returnTo(), now);
    request.getSession(true).setAttribute(ATTRIBUTE, pending);
  }

  static Optional<PendingSignOn> of(HttpServletRequest request, Instant now) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (PendingSignOn) session.getAttribute(ATTRIBUTE))
        .filter(pending -> now.isBefore(pending.since().plus(LONGEST)));
  }

  @Override
  public String toString() {
    return "PendingSignOn[...]";
  }
}
