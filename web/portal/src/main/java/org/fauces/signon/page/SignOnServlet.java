package org.fauces.signon.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.identity.page.SignInForm;
import org.fauces.identity.page.StartPage;
import org.fauces.identity.service.PortalSessionService;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.page.Places;
import org.fauces.shared.page.Problems;
import org.fauces.signon.service.SignOn;

/**
 * Sends a browser to the hospital's sign-on. A link and not a form: a page of ours may send forms
 * to this server only, redirects included.
 */
@WebServlet("/sign-on")
public class SignOnServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject SignOn signOn;
  @Inject SignInForm form;
  @Inject PortalSessionService sessions;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!signOn.isOn()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      var departure = signOn.depart(Places.known(request.getParameter("to")));
      leave(request, departure.cookie());
      SignOnCookie.give(response, departure.cookie());
      response.sendRedirect(departure.to().toString());
    } catch (DomainException e) {
      Problems.answer(response, e);
      form.refuse(request, response, e);
    }
  }

  /** Whoever is signed in here stays so until somebody comes back. */
  private void leave(HttpServletRequest request, Sensitive<String> cookie) {
    StartPage.signedIn(request).ifPresent(who -> sessions.depart(who, SignOn.mark(cookie)));
  }
}
