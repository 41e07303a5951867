package org.fauces.ai.evaluation;

import java.util.Map;
import org.fauces.ai.statistics.PairedRoc;

/**
 * What a single fault of the camera costs, at the strength that one usual photo in ten exceeds. The
 * same patients, poses and lesions with the fault (first) and without any (second).
 *
 * @param fault its name
 * @param refused share of the photos that gate or network refuse with the fault
 * @param refusedClean the same without any fault
 * @param patients who keep a usable photo in both
 * @param influenza "fused" and "photos" to the area under the curve with and without; empty when
 *     fewer than ten ill or ten others keep a photo
 */
public record NuisanceFigures(
    String fault,
    double refused,
    double refusedClean,
    int patients,
    Map<String, PairedRoc> influenza) {
  static final String FUSED = "fused";
  static final String PHOTOS = "photos";

  static final double REFUSES = 0.9;
  static final double KEPT = 0.95;

  /** Whether the gate refuses nine of ten photos: nobody is then judged by them. */
  boolean refuses() {
    return refused >= REFUSES;
  }

  /** Whether the figure keeps 0.95 of its clean value or the gate refuses nine of ten photos. */
  boolean withstands() {
    return refuses()
        || influenza.containsKey(FUSED) && influenza.get(FUSED).ratio().value() >= KEPT;
  }
}
