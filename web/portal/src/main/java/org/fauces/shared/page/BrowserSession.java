package org.fauces.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * The session of a request's browser. Another request of the same browser may end it at any moment,
 * as by signing out: then there is none, and that is no fault of ours.
 */
public final class BrowserSession {
  private BrowserSession() {}

  /** What it holds by this name; looking makes no session. */
  public static <T> Optional<T> held(HttpServletRequest request, String name, Class<T> type) {
    return Optional.ofNullable(request.getSession(false))
        .flatMap(session -> attribute(session, name))
        .map(type::cast);
  }

  /** Ends it, if there is one. */
  public static void end(HttpServletRequest request) {
    Optional.ofNullable(request.getSession(false)).ifPresent(BrowserSession::end);
  }

  private static Optional<Object> attribute(HttpSession session, String name) {
    try {
      return Optional.ofNullable(session.getAttribute(name));
    } catch (IllegalStateException e) { // ended since it was found
      return Optional.empty();
    }
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      // somebody else has ended it, as was wanted
    }
  }
}
