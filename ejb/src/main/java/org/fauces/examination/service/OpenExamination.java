package org.fauces.examination.service;

import java.util.UUID;

/**
 * Opens an examination of a patient under an id made by the client; {@code cameraId} may be null.
 */
public record OpenExamination(UUID id, UUID patientId, UUID cameraId) {}
