package org.fauces.identity.domain;

import java.util.UUID;

/** A role at a facility: neither means anything without the other. */
public record RoleAt(UUID facilityId, String role) {}
