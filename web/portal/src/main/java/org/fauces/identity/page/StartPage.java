package org.fauces.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.fauces.identity.service.PortalSessionService;
import org.fauces.identity.service.SignedIn;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.page.Places;
import org.fauces.shared.service.CallerPrincipal;

/** Where somebody lands who has just signed in. */
@ApplicationScoped
public class StartPage {
  private static final Set<String> CLINICAL = Set.of(Roles.PHYSICIAN, Roles.NURSE, Roles.CLERK);

  @Inject PortalSessionService sessions;

  /**
   * Begins the session in this browser and leads on. Whoever was signed in here is not any more,
   * and no one who kept the cookie is.
   */
  void open(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn)
      throws IOException {
    PortalUser.of(request)
        .flatMap(before -> CallerPrincipal.parse(before.principal()))
        .ifPresent(sessions::replace);
    enter(request, response, signedIn);
    var to = Places.known(request.getParameter("to")); // a place that was asked for before
    var place = hasWorklist(signedIn.roles()) ? to : Places.ACCOUNT;
    response.sendRedirect(request.getContextPath() + place);
  }

  /** Begins the session in this browser. */
  static void enter(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
    PortalUser.of(signedIn).enter(request);
    FacilityCookie.keep(response, signedIn.facilityId());
  }

  static boolean hasWorklist(Collection<String> roles) {
    return roles.stream().anyMatch(CLINICAL::contains);
  }

  /** The first page of somebody with these roles. */
  static String of(Collection<String> roles) {
    return hasWorklist(roles) ? Places.START : Places.ACCOUNT;
  }
}
