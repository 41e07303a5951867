package org.fauces.ai.internal;

/**
 * A picture to learn from.
 *
 * @param crop what the network sees
 * @param lesions where lesions are, if known
 */
public record TrainingPhoto(PhotoCrop crop, LesionGrid lesions) {}
