package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fauces.identity.service.RoleReview;
import org.fauces.identity.service.RoleReviewService;

/** The quarterly review of privileged roles. */
@Path("role-reviews")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class RoleReviewsResource {
  @Inject RoleReviewService reviews;

  @GET
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "The privileged roles that somebody has to confirm")
  public RoleReviewList due() {
    return new RoleReviewList(reviews.due());
  }

  @POST
  @Path("{id}/confirmation")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "Say that somebody else's role is still needed")
  public RoleReview confirm(@PathParam("id") UUID id) {
    return reviews.confirm(id);
  }
}
