package org.fauces.identity.page;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.page.Places;

/**
 * Tells the container who calls, from the session alone. Bearer tokens and the container's own
 * cookies are not looked at, so that neither opens the portal; whether account and roles still
 * stand is checked by the services at each request.
 */
@ApplicationScoped
@DeclareRoles({
  Roles.PHYSICIAN,
  Roles.NURSE,
  Roles.CLERK,
  Roles.FACILITY_ADMIN,
  Roles.SECURITY_OFFICER,
  Roles.AUDITOR,
  Roles.GROUP_ADMIN,
  Roles.MAINTAINER,
  Roles.LIMITED
})
public class PortalMechanism implements HttpAuthenticationMechanism {
  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var user = PortalUser.of(request);
    if (user.isPresent()) {
      return context.notifyContainerAboutLogin(user.get().principal(), user.get().roles());
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    return isPageLoad(request)
        ? context.redirect(Places.signInFor(request))
        : context.responseUnauthorized();
  }

  /** A script that sends a photo wants a status, a person a page. */
  static boolean isPageLoad(HttpServletRequest request) {
    var destination = request.getHeader("Sec-Fetch-Dest");
    boolean isPage = destination == null || destination.equals("document");
    return isPage && !"PUT".equals(request.getMethod());
  }
}
