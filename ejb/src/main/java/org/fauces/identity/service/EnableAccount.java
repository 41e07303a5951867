package org.fauces.identity.service;

import java.util.UUID;

/**
 * Lets an account be used again, for a reason; {@code id} is of the request that a second person
 * may have to approve.
 */
public record EnableAccount(UUID accountId, UUID id, String reason) {}
