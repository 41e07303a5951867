package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.service.PasskeySignIn;
import org.fauces.identity.service.ResumeSignIn;
import org.fauces.identity.service.SecondFactor;
import org.fauces.identity.service.SignIn;
import org.fauces.identity.service.SignInService;
import org.fauces.identity.service.SignInStep;
import org.fauces.identity.service.SignedIn;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.page.Problems;

/**
 * Sign-in by name and password with a second step, or by a passkey alone. A servlet, so that the
 * page is light and its form never expires; what was proven is answered by a new session or by the
 * same words for everything that is wrong.
 */
@WebServlet("/signin")
public class SignInServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject SignInService service;
  @Inject SignInForm form;
  @Inject StartPage start;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    form.show(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      start.open(request, response, signIn(request));
    } catch (DomainException e) {
      Problems.answer(response, e);
      form.refuse(request, response, e);
    }
  }

  private SignedIn signIn(HttpServletRequest request) {
    var ticket = text(request, "ticket");
    if (!ticket.isEmpty()) {
      return service.resume(new ResumeSignIn(Sensitive.of(ticket), step(request, factor(request))));
    }
    if (PasskeyFields.isSigned(request)) {
      return service.signInByPasskey(
          new PasskeySignIn(PasskeyFields.answer(request), step(request, null)));
    }
    var password = Sensitive.of(text(request, "password"));
    return service.signIn(new SignIn(text(request, "name"), password, step(request, null)));
  }

  /** What is shown beside what a ticket stands for; null where that is only the facility. */
  private static SecondFactor factor(HttpServletRequest request) {
    return PasskeyFields.isSigned(request)
        ? PasskeyFields.answer(request)
        : TypedCodes.of(request).orElse(null);
  }

  private static SignInStep step(HttpServletRequest request, SecondFactor factor) {
    return new SignInStep(StartPage.facility(request), factor, SessionKind.PORTAL);
  }

  private static String text(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
