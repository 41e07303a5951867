package org.fauces.review.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.fauces.review.service.AlarmPage;
import org.fauces.review.service.AlarmService;
import org.fauces.review.service.AlarmState;
import org.fauces.review.service.AlarmView;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.JsonFields;

/** The security officer's inbox. */
@Path("alarms")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class AlarmsResource {
  @Inject AlarmService alarms;

  @GET
  @RolesAllowed(SECURITY_OFFICER)
  @Operation(summary = "Alarms of the facility and of the group, newest first")
  public AlarmPage list(
      @QueryParam("state")
          @Parameter(schema = @Schema(implementation = AlarmState.class, defaultValue = "OPEN"))
          String state,
      @QueryParam("after") @Parameter(description = "next of the page before") String after) {
    return alarms.list(state(state), after);
  }

  @POST
  @Path("{id}/handling")
  @RolesAllowed(SECURITY_OFFICER)
  @Operation(summary = "Take an alarm off the list with what was found")
  @RequestBody(content = @Content(schema = @Schema(implementation = HandlingBody.class)))
  public AlarmView handle(@PathParam("id") UUID id, JsonObject body) {
    return alarms.handle(id, JsonFields.read(body, HandlingBody::read).note());
  }

  private static AlarmState state(String name) {
    if (name == null) {
      return AlarmState.OPEN;
    }
    return Arrays.stream(AlarmState.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("/state", "not-a-choice"));
  }
}
