package org.fauces.ai.internal;

import java.util.function.Supplier;

/**
 * One photo with what it should say.
 *
 * @param photo reads the picture; asked once in each pass, by the thread that needs it
 * @param targets what it should say
 * @param seed of its change in this pass
 */
public record TrainingExample(Supplier<TrainingPhoto> photo, PhotoTargets targets, long seed) {}
