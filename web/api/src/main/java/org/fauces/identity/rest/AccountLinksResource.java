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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fauces.identity.service.AccountLinkService;
import org.fauces.identity.service.AccountLinkView;

/** With which identity systems one's own account is linked. */
@Path("account/links")
@RequestScoped
@Produces(APPLICATION_JSON)
public class AccountLinksResource {
  @Inject AccountLinkService links;

  @GET
  @RolesAllowed({PHYSICIAN, NURSE, CLERK, FACILITY_ADMIN, SECURITY_OFFICER, AUDITOR, GROUP_ADMIN})
  @Operation(summary = "The identity systems that one's own account is linked with, oldest first")
  public Links list() {
    return new Links(links.list());
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({PHYSICIAN, NURSE, CLERK, FACILITY_ADMIN, SECURITY_OFFICER, AUDITOR, GROUP_ADMIN})
  @Operation(summary = "Ends a link of one's own account, and the roles that its groups gave")
  public void unlink(@PathParam("id") UUID id) {
    links.unlink(id);
  }

  /** The links of an account. */
  public record Links(List<AccountLinkView> items) {}
}
