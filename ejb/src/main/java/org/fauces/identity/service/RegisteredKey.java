package org.fauces.identity.service;

import java.util.UUID;

/** What a machine names in its statements: itself and its key. */
public record RegisteredKey(UUID accountId, String keyId) {}
