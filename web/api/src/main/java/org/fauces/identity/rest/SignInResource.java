package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.fauces.identity.service.AccessTokens;
import org.fauces.identity.service.SignInService;
import org.fauces.identity.service.SignedIn;
import org.fauces.shared.format.JsonFields;

/** Signing in for one facility. */
@Path("sign-in")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class SignInResource {
  @Inject SignInService signIns;
  @Inject AccessTokens tokens;

  @POST
  @PermitAll
  @SecurityRequirements
  @Operation(summary = "Sign in and get an access token for ten minutes")
  @RequestBody(content = @Content(schema = @Schema(implementation = SignInBody.class)))
  public SignInAnswer signIn(JsonObject body) {
    return answer(signIns.signIn(JsonFields.read(body, SignInBody::read)));
  }

  @POST
  @Path("passkey/challenge")
  @PermitAll
  @SecurityRequirements
  @Operation(summary = "What a passkey is to sign for signing in")
  public PasskeyRequestAnswer challenge() {
    return PasskeyRequestAnswer.of(signIns.passkeyRequest());
  }

  @POST
  @Path("passkey")
  @PermitAll
  @SecurityRequirements
  @Operation(summary = "Sign in by a passkey, which says whose it is")
  @RequestBody(content = @Content(schema = @Schema(implementation = PasskeySignInBody.class)))
  public SignInAnswer signInByPasskey(JsonObject body) {
    return answer(signIns.signInByPasskey(JsonFields.read(body, PasskeySignInBody::read)));
  }

  private SignInAnswer answer(SignedIn signedIn) {
    return SignInAnswer.of(signedIn, tokens.issue(signedIn.granted()));
  }
}
