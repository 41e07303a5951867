package org.fauces.signon.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.fauces.identity.page.SignInForm;
import org.fauces.identity.page.StartPage;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.page.Problems;
import org.fauces.signon.service.FinishSignOn;
import org.fauces.signon.service.SignOnService;
import org.fauces.signon.service.SignOnUnfinished;

/** Takes the code of an invitation or the facility, from whom the provider has proven just now. */
@WebServlet("/sign-on/finish")
public class SignOnFinishServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject SignOnService service;
  @Inject SignOnPages pages;
  @Inject SignInForm form;
  @Inject Clock clock;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var pending = PendingSignOn.of(request, clock.instant());
    if (pending.isEmpty()) {
      response.sendRedirect(request.getContextPath() + "/signin");
      return;
    }
    try {
      pages.enter(request, response, service.finish(command(request, pending.get())));
    } catch (SignOnUnfinished e) {
      Problems.answer(response, e);
      pages.ask(request, response, e, pending.get().since());
    } catch (DomainException e) {
      Problems.answer(response, e);
      form.refuse(request, response, e);
    }
  }

  private static FinishSignOn command(HttpServletRequest request, PendingSignOn pending) {
    var code = request.getParameter("code");
    return new FinishSignOn(
        pending.proof(),
        code == null || code.isBlank() ? null : Sensitive.of(code),
        StartPage.facility(request),
        pending.returnTo());
  }
}
