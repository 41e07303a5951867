package org.fauces.device.service;

import java.util.UUID;
import org.fauces.identity.service.InvitedAccount;

/** A camera and the account it signs in by. */
public record RegisteredCamera(UUID id, InvitedAccount account) {}
