package org.fauces.signon.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.shared.domain.DomainException;
import org.fauces.signon.service.SignOn;

/**
 * Leads on to the provider's own sign-out, so that the next person at a shared computer does not
 * come in by the session that lives there. The session here has ended before.
 */
@WebServlet("/sign-on/out")
public class SignOnOutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject SignOn signOn;
  @Inject SignOnPages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.goOn(request, response, place(request));
  }

  private String place(HttpServletRequest request) {
    var signIn = request.getContextPath() + "/signin";
    try {
      return signOn.isOn() ? signOn.leaving().map(Object::toString).orElse(signIn) : signIn;
    } catch (DomainException e) {
      return signIn; // the provider does not answer: this server's part is done
    }
  }
}
