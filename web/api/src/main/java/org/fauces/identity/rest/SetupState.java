package org.fauces.identity.rest;

/** Whether the installation waits for its first administrator. */
public record SetupState(boolean open) {}
