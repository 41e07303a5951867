package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.identity.service.FactorService;
import org.fauces.shared.page.Places;

/** Removes one of one's own second factors, or makes new recovery codes. */
@WebServlet({"/account/removal", "/account/codes"})
public class OwnFactorsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject FactorService factors;
  @Inject AccountPages pages;
  @Inject AccountOverview overview;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    overview.attempt(request, response, () -> change(request, response));
  }

  private void change(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getServletPath().endsWith("/codes")) {
      pages.showCodes(request, response, factors.renewRecoveryCodes());
    } else {
      FacilityCookie.parse(request.getParameter("id")).ifPresent(factors::remove);
      response.sendRedirect(request.getContextPath() + Places.ACCOUNT);
    }
  }
}
