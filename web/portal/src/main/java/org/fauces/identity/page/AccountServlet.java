package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.fauces.identity.service.PortalLimits;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Words;

/** Who one is here; where those land whose role has no area of its own yet. */
@WebServlet("/account")
public class AccountServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject PortalLimits limits;
  @Inject LightPages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var user = PortalUser.of(request).orElseThrow();
    var words = new Words(Languages.of(request));
    var roles =
        user.roles().stream()
            .sorted()
            .map(role -> words.say("identity.role." + role))
            .collect(Collectors.joining(", "));
    var values =
        Map.of(
            "displayName", user.displayName(),
            "facilityName", user.facilityName(),
            "roles", roles,
            "lockAfterSeconds", String.valueOf(limits.lockAfter().toSeconds()));
    pages.write(request, response, new LightPage("account", "identity.account.title", values));
  }
}
