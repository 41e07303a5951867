package org.fauces.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Places;

/** What a locked screen shows: whose it is, and the two ways on. */
@ApplicationScoped
public class LockPage {
  @Inject LightPages pages;

  void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    var user = PortalUser.of(request).orElseThrow();
    var values =
        Map.of(
            "problem", problem,
            "displayName", user.displayName(),
            "facilityName", user.facilityName(),
            "to", Places.known(request.getParameter("to")));
    pages.write(request, response, new LightPage("lock", "identity.lock.title", values));
  }
}
