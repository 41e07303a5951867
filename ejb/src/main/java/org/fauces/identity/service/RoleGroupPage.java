package org.fauces.identity.service;

import java.util.List;

/** A part of the groups found, and how many there are in all. */
public record RoleGroupPage(int total, List<RoleGroupView> groups) {}
