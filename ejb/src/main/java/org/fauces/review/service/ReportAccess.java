package org.fauces.review.service;

import java.time.Instant;
import java.util.UUID;

/** Whose report and of which time; both ends may be null, {@code to} is not included. */
public record ReportAccess(UUID patientId, Instant from, Instant to) {}
