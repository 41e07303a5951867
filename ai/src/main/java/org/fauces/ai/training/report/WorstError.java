package org.fauces.ai.training.report;

/**
 * A patient whom the model judged most wrongly.
 *
 * @param name for the reader, never of a person
 * @param truth what the patient has
 * @param probability of the disease
 * @param photos used
 * @param jpeg a small picture; empty when none may be shown
 */
public record WorstError(String name, String truth, double probability, int photos, byte[] jpeg) {}
