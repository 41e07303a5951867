package org.fauces.review.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.review.service.AccessReport;
import org.fauces.review.service.EventWords;

/** Who looked at a patient's data and what else was done with it, in words. */
@Schema(name = "AccessReport")
public record AccessReportAnswer(
    UUID patientId, Instant from, Instant to, List<AccessEntry> entries) {

  static AccessReportAnswer of(AccessReport report, EventWords words) {
    return new AccessReportAnswer(
        report.patientId(),
        report.from(),
        report.to(),
        report.events().stream().map(event -> AccessEntry.of(event, words)).toList());
  }
}
