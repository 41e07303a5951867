package org.fauces.identity.service;

import java.util.UUID;

/**
 * Asks for an account to be enabled, invited again or freed of its second factors, for a reason;
 * {@code id} is of the request that a second person may have to approve.
 */
public record AskForAccount(UUID accountId, UUID id, String reason) {}
