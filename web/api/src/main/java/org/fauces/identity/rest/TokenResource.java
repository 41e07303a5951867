package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.fauces.identity.service.AccessTokens;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/** The address of tokens: whatever is good for one is brought here. */
@Path("token")
@RequestScoped
@Consumes(APPLICATION_FORM_URLENCODED)
@Produces(APPLICATION_JSON)
public class TokenResource {
  private static final int MAX_TYPE = 100;

  @Inject @Any Instance<TokenGrant> grants;
  @Inject AccessTokens tokens;
  @Inject Clock clock;

  @POST
  @PermitAll
  @SecurityRequirements
  @Operation(summary = "Get an access token by a refresh token or a machine's signed statement")
  @RequestBody(
      content =
          @Content(
              mediaType = APPLICATION_FORM_URLENCODED,
              schema = @Schema(implementation = TokenRequest.class)))
  public TokenAnswer grant(InputStream body) throws IOException {
    var form = TokenForm.read(body);
    var type = form.required("grant_type", MAX_TYPE).reveal();
    var granted =
        grants.stream()
            .filter(grant -> grant.type().equals(type))
            .findFirst()
            .orElseThrow(() -> new DomainException(ProblemType.UNSUPPORTED_GRANT, null))
            .grant(form);
    return TokenAnswer.of(granted, tokens.issue(granted), clock.instant());
  }
}
