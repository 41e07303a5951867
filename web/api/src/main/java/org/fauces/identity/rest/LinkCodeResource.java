package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fauces.identity.service.AccountLinkService;

/** The way from one's own account to the hospital's sign-on. */
@Path("account/link-code")
@RequestScoped
@Produces(APPLICATION_JSON)
public class LinkCodeResource {
  @Inject AccountLinkService links;

  @POST
  @RolesAllowed({PHYSICIAN, NURSE, CLERK, FACILITY_ADMIN, SECURITY_OFFICER, AUDITOR, GROUP_ADMIN})
  @Operation(
      summary = "A code that links one's own account with the hospital's sign-on, shown this once")
  public InvitationAnswer make() {
    return InvitationAnswer.of(links.makeCode());
  }
}
