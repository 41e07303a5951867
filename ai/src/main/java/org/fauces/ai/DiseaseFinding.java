package org.fauces.ai;

public record DiseaseFinding(
    String disease,
    Outcome outcome,
    double probability,
    double lowerThreshold,
    double upperThreshold) {}
