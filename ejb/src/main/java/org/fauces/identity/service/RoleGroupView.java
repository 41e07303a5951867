package org.fauces.identity.service;

import java.util.List;
import java.util.UUID;

/** A group with its members; the version changes with them. */
public record RoleGroupView(
    RoleGroup group, String displayName, String version, List<UUID> members) {}
