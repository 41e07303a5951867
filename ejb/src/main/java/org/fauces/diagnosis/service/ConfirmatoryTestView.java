package org.fauces.diagnosis.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.diagnosis.domain.ConfirmatoryTest;
import org.fauces.diagnosis.domain.TestMethod;
import org.fauces.diagnosis.domain.TestResult;

/** A confirmatory test as recorded. */
public record ConfirmatoryTestView(
    UUID id,
    String disease,
    TestMethod method,
    TestResult result,
    Instant sampledAt,
    UUID recordedBy,
    Instant recordedAt) {
  static ConfirmatoryTestView of(ConfirmatoryTest test) {
    var report = test.report();
    return new ConfirmatoryTestView(
        test.id(),
        test.diseaseCode(),
        report.method(),
        report.result(),
        report.sampledAt(),
        test.recordedBy(),
        test.recordedAt());
  }
}
