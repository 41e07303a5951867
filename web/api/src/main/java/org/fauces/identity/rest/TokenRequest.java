package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form, for the description alone: it is read by {@link TokenForm}. */
@Schema(name = "TokenRequest")
record TokenRequest(
    @Schema(
            name = "grant_type",
            required = true,
            examples = {"refresh_token", "urn:ietf:params:oauth:grant-type:jwt-bearer"})
        String grantType,
    @Schema(name = "refresh_token", description = "With grant_type refresh_token")
        String refreshToken,
    @Schema(description = "With grant_type jwt-bearer: a JWT signed with the machine's key")
        String assertion,
    @Schema(
            name = "facility_id",
            description = "With grant_type jwt-bearer, where the machine works at several",
            format = "uuid")
        String facilityId) {
  @Override
  public String toString() {
    return "TokenRequest[...]";
  }
}
