package org.fauces.patient.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.patient.domain.ConsentPurpose;

/** Records that a patient agreed to a text for a purpose. */
public record RecordConsent(
    UUID id, UUID patientId, ConsentPurpose purpose, String textVersion, Instant givenAt) {}
