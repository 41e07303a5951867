package org.fauces.ai.evaluation;

import java.util.List;
import org.fauces.ai.fusion.Burst;
import org.fauces.ai.internal.PhotoReading;

/**
 * A patient whose photos were read by a model.
 *
 * @param patient who, with the truth
 * @param photos in the order they were taken
 */
public record ReadPatient(TestPatient patient, List<PhotoReading> photos) {
  public ReadPatient {
    photos = List.copyOf(photos);
  }

  Burst burst() {
    return PhotoReading.burst(photos);
  }

  /** As if only the first photos had been taken. */
  ReadPatient first(int number) {
    return new ReadPatient(patient, photos.subList(0, Math.min(number, photos.size())));
  }

  /** Whether a photo can be used; without one nothing is determined. */
  boolean analysable() {
    return photos.stream().anyMatch(photo -> photo.evidence().isPresent());
  }
}
