package org.fauces.identity.service;

import java.util.UUID;
import org.fauces.identity.domain.RoleGrant;

/** Gives an account one more role, under an id made by the client, for a reason. */
public record GrantRole(UUID accountId, UUID id, RoleGrant grant, String reason) {}
