package org.fauces.patient.service;

import java.util.UUID;

/** Registers a patient under an id made by the client. */
public record RegisterPatient(UUID id, PatientFacts facts) {}
