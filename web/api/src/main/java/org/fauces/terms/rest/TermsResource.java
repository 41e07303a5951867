package org.fauces.terms.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.LIMITED;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;
import org.fauces.terms.service.AcceptancePage;
import org.fauces.terms.service.TermsPublishing;
import org.fauces.terms.service.TermsReader;
import org.fauces.terms.service.TermsService;
import org.fauces.terms.service.TermsView;

/** The terms of use and the privacy policy. */
@Path("terms")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class TermsResource {
  @Inject TermsReader reader;
  @Inject TermsService terms;
  @Inject TermsPublishing publishing;

  @GET
  @PermitAll
  @Operation(summary = "Every version of the texts, the newest of each kind first")
  public TermsList all() {
    return new TermsList(reader.all());
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "One version")
  public TermsView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @GET
  @Path("due")
  @RolesAllowed({
    PHYSICIAN,
    NURSE,
    CLERK,
    FACILITY_ADMIN,
    SECURITY_OFFICER,
    AUDITOR,
    GROUP_ADMIN,
    MAINTAINER,
    LIMITED
  })
  @Operation(summary = "The versions in force that the caller has not accepted")
  public TermsList due() {
    return new TermsList(terms.due());
  }

  @POST
  @Path("{id}/acceptance")
  @RolesAllowed({
    PHYSICIAN,
    NURSE,
    CLERK,
    FACILITY_ADMIN,
    SECURITY_OFFICER,
    AUDITOR,
    GROUP_ADMIN,
    MAINTAINER,
    LIMITED
  })
  @Operation(summary = "Accept the version that was shown, while it is in force")
  @APIResponse(responseCode = "204", description = "It is accepted, now or before")
  public Response accept(@PathParam("id") UUID id) {
    terms.accept(List.of(id));
    return Response.noContent().build();
  }

  @POST
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Publish the next version, which everybody has to accept")
  @RequestBody(content = @Content(schema = @Schema(implementation = TermsBody.class)))
  @APIResponseSchema(value = TermsView.class, responseCode = "201")
  public Response publish(JsonObject body) {
    return Created.of(publishing.publish(JsonFields.read(body, TermsBody::read).command()));
  }

  @GET
  @Path("{id}/acceptances")
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Who accepted a version, or who has not, page by page")
  public AcceptancePage acceptances(
      @PathParam("id") UUID id, @BeanParam AcceptanceParameters parameters) {
    return publishing.acceptances(parameters.query(id));
  }
}
