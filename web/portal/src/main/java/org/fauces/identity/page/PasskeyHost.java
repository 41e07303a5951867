package org.fauces.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.identity.service.RelyingParty;

/**
 * Whether passkeys work on the page that is open: a browser gives them to the host name they were
 * made for and to no other, and to no IP address.
 */
@ApplicationScoped
public class PasskeyHost {
  @Inject RelyingParty relyingParty;

  @Inject
  @ConfigProperty(name = "fauces.public-url")
  String publicUrl;

  /** What a page shows: the button, or the address where it would be, or that there is none. */
  Map<String, String> values(HttpServletRequest request) {
    return values(request, true);
  }

  /** The same; nothing of it where passkeys are not what is asked for. */
  Map<String, String> values(HttpServletRequest request, boolean areAskedFor) {
    boolean isHere = relyingParty.hasName() && isAt(request, relyingParty.id());
    boolean isElsewhere = relyingParty.hasName() && !isHere;
    var there = publicUrl + request.getContextPath() + request.getServletPath();
    return Map.of(
        "passkeys", areAskedFor && isHere ? "passkeys" : "",
        "otherHost", areAskedFor && isElsewhere ? there : "",
        "noHost", areAskedFor && !relyingParty.hasName() ? "noHost" : "");
  }

  private static boolean isAt(HttpServletRequest request, String name) {
    return request.getServerName().equalsIgnoreCase(name);
  }
}
