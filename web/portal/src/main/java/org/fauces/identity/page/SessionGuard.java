package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.fauces.identity.service.PortalSessionService;
import org.fauces.identity.service.PortalState;
import org.fauces.shared.page.Places;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.RequestContext;

/**
 * Lets nobody past a browser's session that is locked or over. A person is led to the page that
 * opens it again, a script gets a status; nothing of what was asked for is begun. By the descriptor
 * it stands before whatever looks at rights.
 */
public class SessionGuard implements Filter {
  /** What says nothing of anybody, and the ways out of a lock. */
  private static final Set<String> ALWAYS =
      Set.of(
          "/lock",
          "/unlock",
          "/sign-out",
          "/signin",
          "/sign-on",
          "/setup",
          "/activate",
          "/language",
          "/terms",
          "/error",
          "/assets",
          "/jakarta.faces.resource");

  private static final int LOCKED = 423; // RFC 4918

  @Inject PortalSessionService sessions;
  @Inject RequestContext context;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    context.begin(request.getRemoteAddr());
    var user = PortalUser.of(asked).flatMap(found -> CallerPrincipal.parse(found.principal()));
    if (user.isEmpty() || ALWAYS.contains(firstPart(asked))) {
      chain.doFilter(request, response);
    } else {
      switch (sessions.use(user.get())) {
        case OPEN -> chain.doFilter(request, response);
        case LOCKED -> turnAway(asked, (HttpServletResponse) response, PortalState.LOCKED);
        case OVER -> turnAway(asked, (HttpServletResponse) response, PortalState.OVER);
      }
    }
  }

  private static void turnAway(
      HttpServletRequest request, HttpServletResponse response, PortalState state)
      throws IOException {
    boolean isLocked = state == PortalState.LOCKED;
    if (!isLocked) {
      PortalUser.leave(request);
    }
    if (PortalMechanism.isPageLoad(request)) {
      response.sendRedirect(isLocked ? LockServlet.leadingTo(request) : Places.signInFor(request));
    } else {
      response.setStatus(isLocked ? LOCKED : HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private static String firstPart(HttpServletRequest request) {
    var path = Places.served(request);
    int end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }
}
