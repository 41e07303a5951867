package org.fauces.diagnosis.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.diagnosis.domain.TestMethod;
import org.fauces.diagnosis.domain.TestResult;

/** Records a confirmatory test of an examination. */
public record RecordConfirmatoryTest(
    UUID examinationId,
    UUID id,
    String disease,
    TestMethod method,
    TestResult result,
    Instant sampledAt) {}
