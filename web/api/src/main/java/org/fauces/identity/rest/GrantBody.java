package org.fauces.identity.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.service.GrantRole;
import org.fauces.shared.format.JsonFields;

/** A role to be given, under an id made by the client. */
@Schema(name = "NewRole")
record GrantBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID facilityId,
    @Schema(required = true, maxLength = Texts.ROLE) String role,
    @Schema(description = "From now on where it is left out") Instant from,
    @Schema(description = "Without an end where it is left out") Instant until,
    @Schema(required = true, maxLength = Texts.REASON) String reason) {

  static GrantBody of(JsonFields fields) {
    var grant = read(fields);
    return new GrantBody(
        fields.uuid("id"),
        grant.facilityId(),
        grant.role(),
        grant.from(),
        grant.until(),
        fields.string("reason", Texts.REASON));
  }

  /** A role at a facility for a time, as it stands wherever roles are listed. */
  static RoleGrant read(JsonFields fields) {
    return new RoleGrant(
        fields.uuid("facilityId"),
        fields.string("role", Texts.ROLE),
        fields.optionalInstant("from").orElse(null),
        fields.optionalInstant("until").orElse(null));
  }

  GrantRole command(UUID accountId) {
    return new GrantRole(accountId, id, new RoleGrant(facilityId, role, from, until), reason);
  }
}
