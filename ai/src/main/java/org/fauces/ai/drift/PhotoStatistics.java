package org.fauces.ai.drift;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.fauces.ai.Pixels;

/**
 * What is watched of a photo for drift. The definitions stay as they are whatever the quality gate
 * becomes, since values of years are compared. All are of a copy of 64 by 64 cells, so that the
 * size of the picture matters little.
 *
 * @param luminance mean of 0.299 R + 0.587 G + 0.114 B, 0 to 255
 * @param contrast standard deviation of the luminance over its mean
 * @param redToGreen mean red over mean green
 * @param blueToGreen mean blue over mean green: the white balance
 * @param saturation mean of (max - min) / max over the channels, 0 to 1
 * @param sharpness mean absolute difference of neighbouring cells over the mean luminance
 */
public record PhotoStatistics(
    double luminance,
    double contrast,
    double redToGreen,
    double blueToGreen,
    double saturation,
    double sharpness) {
  /** How the names of {@link #values} begin; no code of a questionnaire does. */
  public static final String PREFIX = "photo.";

  private static final int SIDE = 64;

  /** Looked at within a cell, along each axis: the mean of few pixels is noise of the sensor. */
  private static final int LOOKS = 4;

  private static final double DARKEST = 1; // keeps ratios of a black photo finite

  /** The statistics of an upright sRGB picture of any size. */
  public static PhotoStatistics of(BufferedImage image) {
    double[][] cells = cells(new Pixels(Objects.requireNonNull(image, "image")));
    double[] luma = new double[cells.length];
    double[] sums = new double[3];
    double saturation = 0;
    for (int i = 0; i < cells.length; i++) {
      double[] rgb = cells[i];
      luma[i] = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
      for (int channel = 0; channel < sums.length; channel++) {
        sums[channel] += rgb[channel] / cells.length;
      }
      saturation += saturation(rgb) / cells.length;
    }
    double mean = mean(luma);
    return new PhotoStatistics(
        mean,
        deviation(luma, mean) / (mean + DARKEST),
        sums[0] / (sums[1] + DARKEST),
        sums[2] / (sums[1] + DARKEST),
        saturation,
        roughness(luma) / (mean + DARKEST));
  }

  /** What {@link #numbers} gave. */
  public static PhotoStatistics ofNumbers(double[] numbers) {
    return new PhotoStatistics(
        numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
  }

  /** The values in the order in which they are declared. */
  public double[] numbers() {
    return new double[] {luminance, contrast, redToGreen, blueToGreen, saturation, sharpness};
  }

  /** The values by the names under which a {@link ReferenceDistribution} knows them. */
  public Map<String, Double> values() {
    var values = new LinkedHashMap<String, Double>();
    values.put(PREFIX + "luminance", luminance);
    values.put(PREFIX + "contrast", contrast);
    values.put(PREFIX + "red-to-green", redToGreen);
    values.put(PREFIX + "blue-to-green", blueToGreen);
    values.put(PREFIX + "saturation", saturation);
    values.put(PREFIX + "sharpness", sharpness);
    return values;
  }

  private static double[][] cells(Pixels pixels) {
    double[][] cells = new double[SIDE * SIDE][];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(pixels, i % SIDE, i / SIDE);
    }
    return cells;
  }

  private static double[] cell(Pixels pixels, int column, int row) {
    double[] rgb = new double[3];
    for (int look = 0; look < LOOKS * LOOKS; look++) {
      int x = place(column, look % LOOKS, pixels.width());
      int y = place(row, look / LOOKS, pixels.height());
      int packed = pixels.at(x, y);
      rgb[0] += (packed >> 16 & 0xff) / (double) (LOOKS * LOOKS);
      rgb[1] += (packed >> 8 & 0xff) / (double) (LOOKS * LOOKS);
      rgb[2] += (packed & 0xff) / (double) (LOOKS * LOOKS);
    }
    return rgb;
  }

  private static int place(int cell, int look, int length) {
    return (int) ((cell + (look + 0.5) / LOOKS) * length / SIDE);
  }

  private static double saturation(double[] rgb) {
    double most = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
    double least = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
    return most == 0 ? 0 : (most - least) / most;
  }

  private static double roughness(double[] luma) {
    double sum = 0;
    for (int row = 0; row < SIDE - 1; row++) {
      for (int column = 0; column < SIDE - 1; column++) {
        double here = luma[row * SIDE + column];
        sum += Math.abs(here - luma[row * SIDE + column + 1]);
        sum += Math.abs(here - luma[(row + 1) * SIDE + column]);
      }
    }
    return sum / (2 * (SIDE - 1) * (SIDE - 1));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }
}
