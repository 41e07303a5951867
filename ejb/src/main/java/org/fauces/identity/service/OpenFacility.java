package org.fauces.identity.service;

import java.util.UUID;
import org.fauces.identity.domain.Facility.Description;

/** Opens a facility under an id made by the client. */
public record OpenFacility(UUID id, Description description) {}
