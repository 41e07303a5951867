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
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Problems;

/** Chooses a second factor to set up, and takes a passkey that was made. */
@WebServlet("/account/enrol")
public class EnrolServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject FactorService factors;
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
      pages.enrolled(request, response, factors.addPasskey(PasskeyFields.made(request)));
    } catch (DomainException e) {
      if (!pages.leadsToProof(request, response, e)) {
        Problems.answer(response, e);
        show(request, response, AccountPages.sentence(request, e));
      }
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    boolean isDue = factors.list().limitedTo() != null;
    var values = Map.of("due", isDue ? "due" : "");
    pages.write(request, response, new LightPage("enrol", "identity.enrol.title", values), problem);
  }
}
