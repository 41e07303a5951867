package org.fauces.identity.rest;

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

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.fauces.identity.service.AccessTokens;
import org.fauces.identity.service.Enrolled;
import org.fauces.identity.service.FactorService;
import org.fauces.identity.service.FactorsView;
import org.fauces.shared.format.JsonFields;

/** One's own second factors. */
@Path("factors")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class FactorsResource {
  @Inject FactorService factors;
  @Inject AccessTokens tokens;

  @GET
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
  @Operation(summary = "One's own second factors")
  public FactorsView list() {
    return factors.list();
  }

  @POST
  @Path("totp")
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
  @Operation(summary = "A secret for an authenticator app, shown this once")
  public TotpAnswer beginTotp() {
    return TotpAnswer.of(factors.beginTotp());
  }

  @POST
  @Path("totp/confirmation")
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
  @Operation(summary = "Enrol the authenticator app by its first code")
  @RequestBody(content = @Content(schema = @Schema(implementation = FactorCodeBody.class)))
  public EnrolledAnswer confirmTotp(JsonObject body) {
    return answer(factors.confirmTotp(JsonFields.read(body, FactorCodeBody::read)));
  }

  @POST
  @Path("passkeys/challenge")
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
  @Operation(summary = "What is needed for making a passkey")
  public PasskeyCreationAnswer beginPasskey() {
    return PasskeyCreationAnswer.of(factors.beginPasskey());
  }

  @POST
  @Path("passkeys")
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
  @Operation(summary = "Enrol a passkey that was made")
  @RequestBody(content = @Content(schema = @Schema(implementation = NewPasskeyBody.class)))
  public EnrolledAnswer addPasskey(JsonObject body) {
    return answer(factors.addPasskey(JsonFields.read(body, NewPasskeyBody::read)));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({
    PHYSICIAN,
    NURSE,
    CLERK,
    FACILITY_ADMIN,
    SECURITY_OFFICER,
    AUDITOR,
    GROUP_ADMIN,
    MAINTAINER
  })
  @Operation(summary = "Remove a second factor")
  @APIResponse(responseCode = "204", description = "It proves nothing any more")
  public Response remove(@PathParam("id") UUID id) {
    factors.remove(id);
    return Response.noContent().build();
  }

  @POST
  @Path("recovery-codes")
  @RolesAllowed({
    PHYSICIAN,
    NURSE,
    CLERK,
    FACILITY_ADMIN,
    SECURITY_OFFICER,
    AUDITOR,
    GROUP_ADMIN,
    MAINTAINER
  })
  @Operation(summary = "New recovery codes in place of the old; shown this once")
  public RecoveryCodesAnswer renewRecoveryCodes() {
    return new RecoveryCodesAnswer(EnrolledAnswer.codes(factors.renewRecoveryCodes()));
  }

  private EnrolledAnswer answer(Enrolled enrolled) {
    var signedIn =
        enrolled.whole().map(whole -> SignInAnswer.of(whole, tokens.issue(whole.granted())));
    return EnrolledAnswer.of(enrolled, signedIn.orElse(null));
  }
}
