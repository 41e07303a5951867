package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.fauces.identity.service.FactorService;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.Words;

/**
 * An authenticator app: shows its secret once, as a picture and to be typed, and takes its first
 * code. The picture is drawn here, so that the secret goes to nobody else.
 */
@WebServlet("/account/totp")
public class TotpServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject FactorService factors;
  @Inject AccountPages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/account/enrol");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var code = request.getParameter("code");
    try {
      if (code == null) {
        begin(request, response);
      } else {
        pages.enrolled(request, response, factors.confirmTotp(Sensitive.of(code)));
      }
    } catch (DomainException e) {
      if (!pages.leadsToProof(request, response, e)) {
        Problems.answer(response, e);
        show(request, response, Map.of("qr", ""), sentence(request, e));
      }
    }
  }

  private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var made = factors.beginTotp();
    var values =
        Map.of(
            "qr", QrPicture.of(made.uri().reveal()),
            "secret", made.secret().reveal().replaceAll("(.{4})(?=.)", "$1 "));
    show(request, response, values, "");
  }

  private void show(
      HttpServletRequest request,
      HttpServletResponse response,
      Map<String, String> values,
      String problem)
      throws IOException {
    pages.write(request, response, new LightPage("totp", "identity.totp.title", values), problem);
  }

  private static String sentence(HttpServletRequest request, DomainException problem) {
    return problem.type() == ProblemType.FACTOR_REFUSED
        ? new Words(Languages.of(request)).say("identity.totp.wrong")
        : AccountPages.sentence(request, problem);
  }
}
