package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.fauces.identity.service.FactorProofService;
import org.fauces.identity.service.SecondFactor;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Places;
import org.fauces.shared.page.Problems;

/** Proves a second factor again and leads back to where that was asked for. */
@WebServlet("/account/prove")
public class ProveServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject FactorProofService service;
  @Inject AccountPages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      service.prove(shown(request));
      response.sendRedirect(request.getContextPath() + to(request));
    } catch (DomainException e) {
      Problems.answer(response, e);
      show(request, response, AccountPages.sentence(request, e));
    }
  }

  private static SecondFactor shown(HttpServletRequest request) {
    return PasskeyFields.isSigned(request)
        ? PasskeyFields.answer(request)
        : TypedCodes.of(request)
            .orElseThrow(() -> new DomainException(ProblemType.FACTOR_REFUSED, null));
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    var values = Map.of("to", to(request));
    pages.write(request, response, new LightPage("prove", "identity.prove.title", values), problem);
  }

  private static String to(HttpServletRequest request) {
    return Places.known(request.getParameter("to"));
  }
}
