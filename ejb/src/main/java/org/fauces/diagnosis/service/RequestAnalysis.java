package org.fauces.diagnosis.service;

import java.util.UUID;

/** Asks for an analysis of an examination; the run's id is made by the client. */
public record RequestAnalysis(UUID examinationId, UUID id) {}
