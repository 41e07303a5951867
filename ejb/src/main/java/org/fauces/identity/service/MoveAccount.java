package org.fauces.identity.service;

import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.RoleGrant;

/**
 * Puts roles in place of all that an account holds, for a reason; {@code id} is of the request that
 * a second person may have to approve.
 */
public record MoveAccount(UUID accountId, UUID id, List<RoleGrant> roles, String reason) {}
