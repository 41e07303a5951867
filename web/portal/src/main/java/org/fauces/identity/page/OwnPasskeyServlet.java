package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.identity.service.FactorProofService;
import org.fauces.identity.service.FactorService;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.page.Problems;

/** What a browser needs for making a passkey, or for proving one, of whoever is signed in. */
@WebServlet({"/account/passkey-challenge", "/account/prove-challenge"})
public class OwnPasskeyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject FactorService factors;
  @Inject FactorProofService proofs;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (request.getServletPath().endsWith("/prove-challenge")) {
        PasskeyFields.write(response, proofs.passkeyRequest());
      } else {
        PasskeyFields.write(response, factors.beginPasskey());
      }
    } catch (DomainException e) {
      Problems.answer(response, e); // the script says that it was refused
    }
  }
}
