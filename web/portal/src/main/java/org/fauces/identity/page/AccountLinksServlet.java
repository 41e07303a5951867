package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.fauces.identity.service.AccountLinkService;
import org.fauces.identity.service.AccountLinkView;
import org.fauces.shared.page.HtmlTemplate.Choice;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Words;

/** With which identity systems the own account is linked; each link can be ended. */
@WebServlet("/account/links")
public class AccountLinksServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String PLACE = "/account/links";

  @Inject AccountLinkService links;
  @Inject AccountPages pages;
  @Inject AccountOverview overview;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = new Words(Languages.of(request));
    var choices =
        links.list().stream()
            .map(link -> new Choice(link.id().toString(), label(link, request, words)))
            .toList();
    var signOn = overview.signOn();
    var values =
        Map.of(
            "none", choices.isEmpty() ? "none" : "",
            "signOn", signOn,
            "noSignOn", signOn.isEmpty() ? "off" : "");
    pages.write(
        request, response, new LightPage("links", "identity.link.title", values, choices), "");
  }

  private static String label(AccountLinkView link, HttpServletRequest request, Words words) {
    return words.say(
        "identity.link.item", link.issuer(), LocalTime.of(request).text(link.linkedAt()));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    overview.attempt(request, response, () -> remove(request, response));
  }

  private void remove(HttpServletRequest request, HttpServletResponse response) throws IOException {
    FacilityCookie.parse(request.getParameter("id")).ifPresent(links::unlink);
    response.sendRedirect(request.getContextPath() + PLACE);
  }
}
