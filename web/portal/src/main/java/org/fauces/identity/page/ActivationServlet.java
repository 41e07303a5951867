package org.fauces.identity.page;

import static org.fauces.identity.domain.SessionKind.PORTAL;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.fauces.identity.service.Activate;
import org.fauces.identity.service.ActivationService;
import org.fauces.identity.service.SignIn;
import org.fauces.identity.service.SignInService;
import org.fauces.identity.service.SignInStep;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Problems;

/** An invited person chooses a password; the code comes in the address's fragment as at set-up. */
@WebServlet("/activate")
public class ActivationServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject ActivationService service;
  @Inject SignInService signIns;
  @Inject StartPage start;
  @Inject LightPages pages;
  @Inject PasswordHint hint;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var form = new CodeForm(request);
    try {
      var password = Sensitive.of(form.newPassword());
      var name = service.activate(new Activate(Sensitive.of(form.text("code")), password));
      goOn(request, response, new SignIn(name, password, SignInStep.to(null, PORTAL)));
    } catch (DomainException e) {
      Problems.answer(response, e);
      show(request, response, form.sentence(e));
    }
  }

  /** Signs in by what was just typed, so that a second factor can be set up at once. */
  private void goOn(HttpServletRequest request, HttpServletResponse response, SignIn command)
      throws IOException {
    try {
      start.open(request, response, signIns.signIn(command));
    } catch (DomainException e) {
      response.sendRedirect(request.getContextPath() + "/signin"); // there it is said why
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    var values = new HashMap<>(new CodeForm(request).typed("code"));
    values.put("problem", problem);
    values.put("passwordHint", hint.of(request));
    pages.write(request, response, new LightPage("activate", "identity.activate.title", values));
  }
}
