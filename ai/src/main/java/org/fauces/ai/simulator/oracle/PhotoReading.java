package org.fauces.ai.simulator.oracle;

import java.util.List;
import org.fauces.ai.simulator.Draws;
import org.fauces.ai.simulator.LesionFact;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.ThroatFacts;

/**
 * What a good reader makes of a burst: counts and measures with noise that shrinks with every clear
 * photo. How much noise is a choice, near to what a small network reaches.
 */
final class PhotoReading {
  /** Lesions that dirt and gloss pretend, per photo. */
  static final double FALSE_LESIONS = 0.25;

  /** A sign that is not there is reported in this share of the photos. */
  static final double FALSE_SIGN = 0.02;

  private static final double SIGN_SEEN = 0.75;
  private static final double ENOUGH_LESIONS = 4;

  /** Standard deviation of one full sharp photo's error, in the order of {@link LesionFact}. */
  private static final double[] PHOTO_NOISE = {.34, .075, 3.75, .12, .09, .083};

  /** And of the error that all photos of a burst share. */
  private static final double[] BURST_NOISE = {.12, .024, 2.0, .048, .024, .032};

  private static final double REDNESS_PHOTO_NOISE = 0.6;
  private static final double REDNESS_BURST_NOISE = 0.35;
  private static final int SIGNS = 3;

  private final long seed;
  private final ThroatFacts throat;
  private int photos;
  private int lesions;
  private double view;
  private double weight;

  /** Log probability of what was reported, by sign, if it is there and if it is not. */
  private final double[] logPresent = new double[SIGNS];

  private final double[] logAbsent = new double[SIGNS];
  private final double[] facts = new double[LesionFact.values().length];
  private double redness;

  /** The same patient and photos give the same reading; more photos continue it. */
  static PhotoReading of(SimulatedPatient patient, List<SeenPhoto> photos) {
    var reading = new PhotoReading(patient);
    for (int number = 0; number < photos.size(); number++) {
      // A model's gate may accept a picture without a wall; there is nothing to read in it.
      if (photos.get(number).accepted() && photos.get(number).view() > 0) {
        reading.look(photos.get(number), Draws.of(reading.seed, "oracle photo", number));
      }
    }
    reading.measure(Draws.of(reading.seed, "oracle burst"));
    return reading;
  }

  private PhotoReading(SimulatedPatient patient) {
    this.seed = patient.seed();
    this.throat = patient.throat();
  }

  private void look(SeenPhoto photo, Draws draws) {
    double expected = throat.expectedCount() * throat.type().seenShare() * photo.view();
    int seen = draws.poisson(expected + FALSE_LESIONS);
    photos++;
    lesions += seen;
    view += photo.view();
    weight += photo.sharpness() * Math.min(seen, ENOUGH_LESIONS) / ENOUGH_LESIONS;
    boolean[] present = {throat.exudate(), throat.petechiae(), throat.mucus()};
    double seenIfPresent = SIGN_SEEN * Math.sqrt(photo.view());
    for (int sign = 0; sign < SIGNS; sign++) {
      boolean reported = draws.chance(present[sign] ? seenIfPresent : FALSE_SIGN);
      logPresent[sign] += Math.log(reported ? seenIfPresent : 1 - seenIfPresent);
      logAbsent[sign] += Math.log(reported ? FALSE_SIGN : 1 - FALSE_SIGN);
    }
  }

  private void measure(Draws draws) {
    for (LesionFact fact : LesionFact.values()) {
      double z = draws.normal(0, 1);
      if (measured()) {
        facts[fact.ordinal()] = fact.of(throat) + noise(fact) * z;
      }
    }
    redness = throat.redness() + rednessNoise() * draws.normal(0, 1);
  }

  /** Whether any accepted photo shows a wall. */
  boolean any() {
    return photos > 0;
  }

  /** Whether any lesion was seen that could be measured. */
  boolean measured() {
    return weight > 0;
  }

  int photos() {
    return photos;
  }

  /** Counted on all photos together. */
  int lesions() {
    return lesions;
  }

  /** Walls seen, in sharp and unobstructed ones. */
  double view() {
    return view;
  }

  double fact(LesionFact fact) {
    return facts[fact.ordinal()];
  }

  /** Standard deviation of a measured fact. */
  double noise(LesionFact fact) {
    double photo = PHOTO_NOISE[fact.ordinal()];
    return Math.hypot(BURST_NOISE[fact.ordinal()], photo / Math.sqrt(weight));
  }

  double redness() {
    return redness;
  }

  double rednessNoise() {
    return Math.hypot(REDNESS_BURST_NOISE, REDNESS_PHOTO_NOISE / Math.sqrt(view));
  }

  /** Log probability of what was reported of exudate (0), petechiae (1), mucus (2). */
  double logSign(int sign, double share) {
    return LogSum.of(Math.log(share) + logPresent[sign], Math.log1p(-share) + logAbsent[sign]);
  }
}
