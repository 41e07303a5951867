package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.fauces.identity.service.StaffComparison;
import org.fauces.identity.service.StaffListService;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/** The hospital's list of its people. */
@Path("staff-lists")
@RequestScoped
@Produces(APPLICATION_JSON)
public class StaffListsResource {
  @Inject StaffListService lists;

  @POST
  @Consumes("text/csv")
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Disable whoever the list does not name any more, and say what else differs")
  @RequestBody(
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public StaffComparison follow(InputStream csv) throws IOException {
    var bytes = csv.readNBytes(StaffListService.MAX_BYTES + 1);
    if (bytes.length > StaffListService.MAX_BYTES) {
      throw new DomainException(ProblemType.TOO_LARGE, null);
    }
    return lists.follow(bytes);
  }
}
