package org.fauces.ai;

import java.util.Arrays;

/**
 * What can be measured of a photo without knowing what it shows.
 *
 * @param luminance mean, 0 to 255
 * @param brightLuminance 95th percentile
 * @param darkShare 5th percentile over median of the luminance: a veil lifts it
 * @param contrast standard deviation of the luminance over its mean
 * @param saturatedShare share of pixels with a channel at its upper limit
 * @param clippedShare share of pixels with two channels at their upper limits
 * @param mucosaShare share of pixels with the hue of mucosa
 * @param sharpness variance of the Laplacian at 128 px and a mean luminance of 100
 */
record PhotoMeasures(
    double luminance,
    double brightLuminance,
    double darkShare,
    double contrast,
    double saturatedShare,
    double clippedShare,
    double mucosaShare,
    double sharpness) {
  private static final double LIMIT = 250;

  /** A white balance after the sensor lowers the limit of a channel, though not without end. */
  private static final double NEAR_BRIGHTEST = .985;

  private static final double LEAST_LIMIT = 200;

  private static final double BRIGHTEST = .998;
  private static final double REFERENCE_LUMINANCE = 100;

  static PhotoMeasures of(Thumbnail photo) {
    float[] sorted = photo.luma().clone();
    Arrays.sort(sorted);
    double mean = photo.meanLuma();
    double scale = REFERENCE_LUMINANCE * REFERENCE_LUMINANCE / (mean * mean + 1);
    int[] atLimit = atLimit(photo);
    double all = photo.luma().length;
    return new PhotoMeasures(
        mean,
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length / 20] / (sorted[sorted.length / 2] + 1),
        Math.sqrt(variance(photo.luma(), mean)) / (mean + 1),
        (atLimit[1] + atLimit[2] + atLimit[3]) / all,
        (atLimit[2] + atLimit[3]) / all,
        mucosaShare(photo),
        laplacianVariance(photo.luma(2)) * scale);
  }

  /** Pixels by the number of their channels that are at the limit. */
  private static int[] atLimit(Thumbnail photo) {
    int[] pixels = new int[4];
    double red = limit(photo.red());
    double green = limit(photo.green());
    double blue = limit(photo.blue());
    for (int i = 0; i < photo.luma().length; i++) {
      int high = photo.red()[i] >= red ? 1 : 0;
      high += photo.green()[i] >= green ? 1 : 0;
      high += photo.blue()[i] >= blue ? 1 : 0;
      pixels[high]++;
    }
    return pixels;
  }

  private static double limit(float[] channel) {
    float[] sorted = channel.clone();
    Arrays.sort(sorted);
    double near = NEAR_BRIGHTEST * sorted[(int) (BRIGHTEST * (sorted.length - 1))];
    return Math.max(LEAST_LIMIT, Math.min(LIMIT, near));
  }

  private static double mucosaShare(Thumbnail photo) {
    int count = 0;
    for (int i = 0; i < photo.luma().length; i++) {
      float red = photo.red()[i];
      count += red > 1.22 * photo.green()[i] && red > 0.95 * photo.blue()[i] ? 1 : 0;
    }
    return (double) count / photo.luma().length;
  }

  private static double laplacianVariance(float[] luma) {
    int side = Thumbnail.SIDE / 2;
    int inner = side - 2;
    float[] laplacian = new float[inner * inner];
    for (int i = 0; i < laplacian.length; i++) {
      int at = (i / inner + 1) * side + i % inner + 1;
      laplacian[i] = luma[at - 1] + luma[at + 1] + luma[at - side] + luma[at + side] - 4 * luma[at];
    }
    return variance(laplacian, mean(laplacian));
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(float[] values, double mean) {
    double sum = 0;
    for (float value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }
}
