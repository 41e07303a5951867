package org.fauces.ai.fusion;

/** The numbers that stand for a burst in the logistic layers. */
public final class ImageFeatures {
  private ImageFeatures() {}

  /** How many there are with a number of conditions and diseases. */
  public static int count(int conditions, int diseases) {
    return diseases + conditions + 2;
  }

  /**
   * Log ratio of each disease, centred mean log probability of each condition, redness, log number
   * of photos.
   *
   * @param onsetHours NaN when unknown
   */
  public static double[] of(Burst burst, double onsetHours, HeadParameters head) {
    int diseases = head.diseases().size();
    int conditions = head.table().conditions();
    double[] features = new double[count(conditions, diseases)];
    double[] types = head.pooling().types(burst, head.table());
    for (int i = 0; i < diseases; i++) {
      int condition = head.diseases().get(i).condition();
      features[i] = Pooling.logRatio(types, condition, onsetHours, head.table());
    }
    for (int photo = 0; photo < burst.photos().size(); photo++) {
      addPhoto(features, diseases, burst.photos().get(photo), burst.weights()[photo]);
    }
    features[diseases + conditions + 1] = Math.log(burst.photos().size());
    return features;
  }

  private static void addPhoto(double[] features, int offset, PhotoEvidence photo, double weight) {
    double[] conditionLog = photo.conditionLog();
    double mean = 0;
    for (double log : conditionLog) {
      mean += log / conditionLog.length;
    }
    for (int condition = 0; condition < conditionLog.length; condition++) {
      features[offset + condition] += weight * (conditionLog[condition] - mean);
    }
    features[offset + conditionLog.length] += weight * photo.redness();
  }
}
