package org.fauces.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.service.PortalSessionService;
import org.fauces.identity.service.SignedIn;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.page.BrowserSession;
import org.fauces.shared.page.Places;
import org.fauces.shared.service.CallerPrincipal;

/** Where somebody lands who has just signed in. */
@ApplicationScoped
public class StartPage {
  private static final String LEAVE_TO = StartPage.class.getName() + ".leaveTo";
  private static final Set<String> CLINICAL = Set.of(Roles.PHYSICIAN, Roles.NURSE, Roles.CLERK);

  @Inject PortalSessionService sessions;
  @Inject @Any Instance<OtherWayIn> others;

  /**
   * Begins the session in this browser and leads on. Whoever was signed in here is not any more,
   * and no one who kept the cookie is.
   */
  void open(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn)
      throws IOException {
    var to = request.getParameter("to");
    response.sendRedirect(request.getContextPath() + begin(request, response, signedIn, to));
  }

  /**
   * Begins the session in this browser.
   *
   * @param to a place that was asked for before
   * @return the place to go on at, below the context root
   */
  public String begin(
      HttpServletRequest request, HttpServletResponse response, SignedIn signedIn, String to) {
    var follower = signedIn.principal().accountId();
    signedIn(request).ifPresent(before -> sessions.replace(before, follower));
    enter(request, response, signedIn);
    others.stream()
        .filter(way -> signedIn.factors().contains(way.factor()))
        .findFirst()
        .ifPresent(way -> request.getSession().setAttribute(LEAVE_TO, way.leaving()));
    return hasWorklist(signedIn.roles()) ? Places.known(to) : Places.ACCOUNT;
  }

  /** Begins the session in this browser. */
  static void enter(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
    PortalUser.of(signedIn).enter(request);
    FacilityCookie.keep(response, signedIn.facilityId());
  }

  /** Who is signed in in the browser of a request. */
  public static Optional<CallerPrincipal> signedIn(HttpServletRequest request) {
    return PortalUser.of(request).flatMap(found -> CallerPrincipal.parse(found.principal()));
  }

  /** The facility chosen on a form, else the one last worked for at this browser; null if none. */
  public static UUID facility(HttpServletRequest request) {
    var chosen = FacilityCookie.parse(request.getParameter("facility"));
    return chosen.or(() -> FacilityCookie.of(request)).orElse(null);
  }

  /** Where the session in this browser leads when it is left. */
  static String leaving(HttpServletRequest request) {
    return BrowserSession.held(request, LEAVE_TO, String.class).orElse("/signin");
  }

  static boolean hasWorklist(Collection<String> roles) {
    return roles.stream().anyMatch(CLINICAL::contains);
  }

  /** The first page of somebody with these roles. */
  static String of(Collection<String> roles) {
    return hasWorklist(roles) ? Places.START : Places.ACCOUNT;
  }
}
