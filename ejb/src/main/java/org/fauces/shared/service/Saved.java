package org.fauces.shared.service;

/**
 * The answer to a create: the object as it stands, and whether this call made it or an earlier one
 * with the same content.
 */
public record Saved<T>(T view, boolean created) {}
