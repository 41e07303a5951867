package org.fauces.ai.evaluation;

/**
 * What one act of sabotage showed.
 *
 * @param number of the test
 * @param sabotage what was done, for which disease
 * @param expected what an honest pipeline shows
 * @param measured what this one shows
 * @param passed whether both agree
 */
public record SabotageResult(
    int number, String sabotage, String expected, String measured, boolean passed) {}
