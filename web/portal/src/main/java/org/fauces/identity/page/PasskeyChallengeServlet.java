package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.identity.service.SignInService;

/** What a passkey is to sign for signing in; asked for when the button is pressed. */
@WebServlet("/signin/passkey-challenge")
public class PasskeyChallengeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject SignInService service;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PasskeyFields.write(response, service.passkeyRequest());
  }
}
