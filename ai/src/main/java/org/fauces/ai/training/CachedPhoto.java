package org.fauces.ai.training;

import org.fauces.ai.internal.TrainingPhoto;

/**
 * A usable photo in the form in which training reads it again and again.
 *
 * @param split what its patient is for
 * @param label what is known about it
 * @param photo the picture
 */
record CachedPhoto(Split split, PhotoLabel label, TrainingPhoto photo) {}
