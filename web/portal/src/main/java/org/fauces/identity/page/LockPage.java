package org.fauces.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Places;

/** What a locked screen shows: whose it is, and the ways on. */
@ApplicationScoped
public class LockPage {
  @Inject LightPages pages;
  @Inject PasskeyHost passkeys;

  void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    var user = PortalUser.of(request).orElseThrow();
    var values = new HashMap<>(passkeys.values(request));
    values.put("problem", problem);
    values.put("displayName", user.displayName());
    values.put("facilityName", user.facilityName());
    values.put("to", Places.known(request.getParameter("to")));
    pages.write(request, response, new LightPage("lock", "identity.lock.title", values));
  }
}
