package org.fauces.patient.service;

import java.util.UUID;

/** Corrects a patient as seen in {@code version}. */
public record AmendPatient(UUID id, int version, PatientFacts facts) {}
