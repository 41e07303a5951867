package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.service.PortalSessionService;
import org.fauces.identity.service.SignIn;
import org.fauces.identity.service.SignInService;
import org.fauces.identity.service.SignedIn;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.page.Places;
import org.fauces.shared.service.CallerPrincipal;

/**
 * Sign-in by name and password. A servlet, so that the page is light and its form never expires;
 * the password is answered by a new session or by the same words for everything that is wrong.
 */
@WebServlet("/signin")
public class SignInServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Set<String> MACHINES =
      Set.of(Roles.CAMERA, Roles.INTEGRATION, Roles.OPERATOR);

  @Inject SignInService service;
  @Inject PortalSessionService sessions;
  @Inject SignInForm form;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    form.show(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var signedIn = service.signIn(command(request));
      if (MACHINES.containsAll(signedIn.roles())) {
        throw new DomainException(ProblemType.SIGN_IN_REFUSED, null); // nothing here is for it
      }
      endEarlier(request);
      PortalUser.of(signedIn).enter(request);
      FacilityCookie.keep(response, signedIn.facilityId());
      response.sendRedirect(request.getContextPath() + start(request, signedIn));
    } catch (DomainException e) {
      response.setStatus(e.type().status());
      form.refuse(request, response, e);
    }
  }

  /** Whoever was signed in at this browser is not any more, and no one who kept the cookie is. */
  private void endEarlier(HttpServletRequest request) {
    PortalUser.of(request)
        .flatMap(before -> CallerPrincipal.parse(before.principal()))
        .ifPresent(sessions::replace);
  }

  private static SignIn command(HttpServletRequest request) {
    return new SignIn(
        text(request, "name"),
        Sensitive.of(text(request, "password")),
        facility(request),
        SessionKind.PORTAL);
  }

  private static UUID facility(HttpServletRequest request) {
    var chosen = FacilityCookie.parse(request.getParameter("facility"));
    return chosen.or(() -> FacilityCookie.of(request)).orElse(null);
  }

  private static String text(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }

  private static String start(HttpServletRequest request, SignedIn signedIn) {
    boolean hasWorklist =
        signedIn.roles().stream()
            .anyMatch(Set.of(Roles.PHYSICIAN, Roles.NURSE, Roles.CLERK)::contains);
    return hasWorklist ? Places.known(request.getParameter("to")) : "/account";
  }
}
