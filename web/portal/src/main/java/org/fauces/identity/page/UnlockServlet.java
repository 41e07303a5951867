package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.identity.service.UnlockService;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.Places;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.Words;

/** Opens a locked screen by the password or a passkey of the person who locked it. */
@WebServlet("/unlock")
public class UnlockServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject UnlockService service;
  @Inject LockPage page;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      unlock(request);
      response.sendRedirect(request.getContextPath() + Places.known(request.getParameter("to")));
    } catch (DomainException e) {
      refuse(request, response, e);
    }
  }

  private void unlock(HttpServletRequest request) {
    if (PasskeyFields.isSigned(request)) {
      service.unlockByPasskey(PasskeyFields.answer(request));
    } else {
      var password = request.getParameter("password");
      service.unlock(Sensitive.of(password == null ? "" : password));
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, DomainException problem)
      throws IOException {
    if (problem.type() == ProblemType.NOT_SIGNED_IN) { // it has ended meanwhile
      PortalUser.leave(request);
      response.sendRedirect(request.getContextPath() + "/signin");
      return;
    }
    var words = new Words(Languages.of(request));
    Problems.answer(response, problem);
    page.show(request, response, words.say(Problems.key(words, problem)));
  }
}
