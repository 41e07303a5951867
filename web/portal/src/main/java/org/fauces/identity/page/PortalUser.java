package org.fauces.identity.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fauces.identity.service.FacilityView;
import org.fauces.identity.service.SignedIn;
import org.fauces.shared.page.BrowserSession;

/**
 * Who is signed in, as the session keeps it and nothing else does: no cookie of the container and
 * no token stands for a person here.
 */
public record PortalUser(
    String principal, String displayName, String facilityName, String timeZone, Set<String> roles)
    implements Serializable {
  private static final String ATTRIBUTE = PortalUser.class.getName();

  public PortalUser {
    roles = Set.copyOf(roles);
  }

  static PortalUser of(SignedIn signedIn) {
    var facility =
        signedIn.facilities().stream()
            .filter(each -> each.id().equals(signedIn.facilityId()))
            .findFirst();
    return new PortalUser(
        signedIn.principal().text(),
        signedIn.displayName(),
        facility.map(FacilityView::name).orElse(""),
        facility.map(FacilityView::timeZone).orElse("UTC"),
        new TreeSet<>(signedIn.roles()));
  }

  /** The person of a request's session; looking makes no session. */
  static Optional<PortalUser> of(HttpServletRequest request) {
    return BrowserSession.held(request, ATTRIBUTE, PortalUser.class);
  }

  /** Starts a session with an id of its own; what an earlier one held is gone. */
  void enter(HttpServletRequest request) {
    leave(request);
    request.getSession(true).setAttribute(ATTRIBUTE, this);
  }

  /** Ends the session, if there is one. */
  static void leave(HttpServletRequest request) {
    BrowserSession.end(request);
  }

  @Override
  public String toString() {
    return "PortalUser[" + principal + "]";
  }
}
