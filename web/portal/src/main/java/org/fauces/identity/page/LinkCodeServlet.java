package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.fauces.identity.service.AccountLinkService;
import org.fauces.identity.service.InvitationCode;
import org.fauces.shared.page.LightPages.LightPage;

/** Shows the code that links the own account with the hospital's sign-on, this once. */
@WebServlet("/account/link-code")
public class LinkCodeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject AccountLinkService links;
  @Inject AccountPages pages;
  @Inject AccountOverview overview;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    overview.attempt(
        request, response, () -> pages.write(request, response, page(links.makeCode()), ""));
  }

  private static LightPage page(InvitationCode made) {
    return new LightPage("linkcode", "identity.link.title", Map.of("code", made.code().reveal()));
  }
}
