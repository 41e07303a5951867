package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.identity.domain.SessionLimit;
import org.fauces.identity.service.FactorService;

/** Who one is here, and one's own second factors; leads a session on that is not whole yet. */
@WebServlet("/account")
public class AccountServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject FactorService factors;
  @Inject AccountOverview overview;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var view = factors.list();
    if (view.limitedTo() != null) {
      boolean isEnrolment = view.limitedTo() == SessionLimit.ENROLMENT;
      response.sendRedirect(
          request.getContextPath() + (isEnrolment ? "/account/enrol" : "/account/password"));
      return;
    }
    overview.show(request, response, view, "");
  }
}
