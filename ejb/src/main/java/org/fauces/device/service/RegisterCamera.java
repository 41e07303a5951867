package org.fauces.device.service;

import java.util.UUID;

/** Registers a camera and its account under ids made by the client. */
public record RegisterCamera(UUID id, UUID accountId, String name) {}
