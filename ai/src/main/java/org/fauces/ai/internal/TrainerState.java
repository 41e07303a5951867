package org.fauces.ai.internal;

/**
 * Where a training stands.
 *
 * @param iteration steps so far, which the updater's bias correction depends on
 * @param weights of the network, running means included
 * @param updater first and second moments of the gradient
 */
public record TrainerState(int iteration, float[] weights, float[] updater) {}
