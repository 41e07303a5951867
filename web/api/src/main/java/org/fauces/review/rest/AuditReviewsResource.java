package org.fauces.review.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.fauces.review.service.ReviewDetail;
import org.fauces.review.service.ReviewService;
import org.fauces.review.service.ReviewView;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.IdParameters;

/** The periodic reviews of the audit trail. */
@Path("audit/reviews")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class AuditReviewsResource {
  @Inject ReviewService reviews;

  @GET
  @RolesAllowed({AUDITOR, SECURITY_OFFICER})
  @Operation(summary = "The facility's reviews and the group's, first those not signed off")
  public ReviewList list() {
    return new ReviewList(reviews.list());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({AUDITOR, SECURITY_OFFICER})
  @Operation(summary = "A review with the events it chose")
  public ReviewDetail get(
      @PathParam("id") UUID id,
      @QueryParam("after")
          @Parameter(
              description = "next of the page before",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          String after) {
    return reviews.get(id, place(after));
  }

  @PUT
  @Path("{id}/events/{eventId}/comment")
  @RolesAllowed({AUDITOR, SECURITY_OFFICER})
  @Operation(summary = "Write about an event of a review")
  @RequestBody(content = @Content(schema = @Schema(implementation = CommentBody.class)))
  public void comment(
      @PathParam("id") UUID id, @PathParam("eventId") UUID eventId, JsonObject body) {
    reviews.comment(JsonFields.read(body, CommentBody::read).command(id, eventId));
  }

  @POST
  @Path("{id}/sign-off")
  @RolesAllowed({AUDITOR, SECURITY_OFFICER})
  @Operation(summary = "Sign off what is left of a review, save one's own deeds")
  public ReviewView signOff(@PathParam("id") UUID id) {
    return reviews.signOff(id);
  }

  private static UUID place(String after) {
    try {
      return after == null ? null : IdParameters.parse(after);
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid("/after", "not-a-uuid");
    }
  }
}
