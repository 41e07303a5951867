package org.fauces.ai.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;

/**
 * The wet spots of a photo.
 *
 * @param count how many
 * @param areaShare of the photo, 0 to 1
 * @param medianDiameterPx of circles of the same area; 0 without a spot
 */
record SpecularBlobs(int count, double areaShare, double medianDiameterPx) {
  private static final double LEAST_LUMINANCE = 150;
  private static final double MOST_SATURATION = .42;
  private static final int SMALLEST_PX = 3;

  static SpecularBlobs of(int[] rgb, int size, int surroundingsPx, double standsOut) {
    double[] sums = integral(rgb, size);
    boolean[] bright = new boolean[rgb.length];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double around = mean(sums, size, x, y, surroundingsPx);
        bright[y * size + x] = specular(rgb[y * size + x], around + standsOut);
      }
    }
    var areas = new ArrayList<Integer>();
    for (int i = 0; i < bright.length; i++) {
      int area = bright[i] ? fill(bright, size, i) : 0;
      if (area >= SMALLEST_PX) {
        areas.add(area);
      }
    }
    Collections.sort(areas);
    double median = areas.isEmpty() ? 0 : 2 * Math.sqrt(areas.get(areas.size() / 2) / Math.PI);
    double area = areas.stream().mapToInt(Integer::intValue).sum();
    return new SpecularBlobs(areas.size(), area / rgb.length, median);
  }

  private static boolean specular(int rgb, double atLeast) {
    double max = Math.max(rgb >> 16 & 0xff, Math.max(rgb >> 8 & 0xff, rgb & 0xff));
    double min = Math.min(rgb >> 16 & 0xff, Math.min(rgb >> 8 & 0xff, rgb & 0xff));
    double luminance = Photometry.luminance(rgb);
    return luminance > atLeast
        && luminance > LEAST_LUMINANCE
        && (max - min) / max < MOST_SATURATION;
  }

  private static double[] integral(int[] rgb, int size) {
    double[] sums = new double[(size + 1) * (size + 1)];
    for (int y = 0; y < size; y++) {
      double row = 0;
      for (int x = 0; x < size; x++) {
        row += Photometry.luminance(rgb[y * size + x]);
        sums[(y + 1) * (size + 1) + x + 1] = sums[y * (size + 1) + x + 1] + row;
      }
    }
    return sums;
  }

  private static double mean(double[] sums, int size, int x, int y, int reach) {
    int left = Math.max(0, x - reach);
    int right = Math.min(size, x + reach + 1);
    int top = Math.max(0, y - reach) * (size + 1);
    int bottom = Math.min(size, y + reach + 1) * (size + 1);
    double sum = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
    return sum * (size + 1) / ((right - left) * (double) (bottom - top));
  }

  private static int fill(boolean[] bright, int size, int start) {
    var open = new ArrayDeque<Integer>();
    open.add(start);
    bright[start] = false;
    int area = 0;
    while (!open.isEmpty()) {
      int at = open.remove();
      area++;
      for (int step : new int[] {-1, 1, -size, size}) {
        int next = at + step;
        boolean wraps = Math.abs(step) == 1 && next / size != at / size;
        if (next >= 0 && next < bright.length && !wraps && bright[next]) {
          bright[next] = false;
          open.add(next);
        }
      }
    }
    return area;
  }
}
