package org.fauces.ai.training;

/**
 * One pass over the photos.
 *
 * @param phase name
 * @param epoch counted over all phases, from 1
 * @param steps of it
 * @param loss mean on the photos learned from
 * @param stopLoss mean on the patients that tell when to stop; NaN without such
 * @param stopAuroc of influenza by single photos of the same; NaN without both classes
 * @param kept whether its weights were the best so far
 * @param seconds elapsed
 */
public record EpochFigures(
    String phase,
    int epoch,
    int steps,
    double loss,
    double stopLoss,
    double stopAuroc,
    boolean kept,
    double seconds) {}
