package org.fauces.ai;

import java.util.Map;

/**
 * What one photo contributed.
 *
 * @param id the caller's name of the photo
 * @param quality OK or the first reason why the photo was left out
 * @param score quality from 0 to 100
 * @param weight share of this photo in the evidence; 0 when left out, sums to 1 over the used
 *     photos
 * @param heatMaps disease to map; empty when the photo was left out
 */
public record PhotoFinding(
    String id, PhotoQuality quality, int score, double weight, Map<String, HeatMap> heatMaps) {
  public PhotoFinding {
    heatMaps = Map.copyOf(heatMaps);
  }

  @Override
  public String toString() {
    return "PhotoFinding[" + id + "]";
  }
}
