package org.fauces.audit.format;

/**
 * That an event belongs to a seal, at which place and with which digest.
 *
 * @param event what is stored under the id now; null when nothing is
 */
public record SealMember(
    long seal, long position, String eventId, String digest, EventRecord event) {}
