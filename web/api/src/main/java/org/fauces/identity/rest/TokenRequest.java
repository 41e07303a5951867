package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form, for the description alone: it is read by {@link TokenForm}. */
@Schema(name = "TokenRequest")
record TokenRequest(
    @Schema(
            name = "grant_type",
            required = true,
            examples = {
              "refresh_token",
              "urn:ietf:params:oauth:grant-type:jwt-bearer",
              "urn:ietf:params:oauth:grant-type:token-exchange"
            })
        String grantType,
    @Schema(name = "refresh_token", description = "With grant_type refresh_token")
        String refreshToken,
    @Schema(description = "With grant_type jwt-bearer: a JWT signed with the machine's key")
        String assertion,
    @Schema(
            name = "subject_token",
            description = "With grant_type token-exchange: a JWT of a trusted issuer")
        String subjectToken,
    @Schema(
            name = "subject_token_type",
            description = "With grant_type token-exchange",
            examples = {"urn:ietf:params:oauth:token-type:access_token"})
        String subjectTokenType,
    @Schema(
            name = "facility_id",
            description = "Not with refresh_token; needed where the caller works at several",
            format = "uuid")
        String facilityId) {
  @Override
  public String toString() {
    return "TokenRequest[...]";
  }
}
