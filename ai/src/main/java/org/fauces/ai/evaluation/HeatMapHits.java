package org.fauces.ai.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.fauces.ai.HeatMap;
import org.fauces.ai.internal.PhotoCrop;
import org.fauces.ai.simulator.LesionMask;
import org.fauces.ai.statistics.PatientBootstrap;

/** Counts for one kind of map whether its brightest cell shows a lesion, patient by patient. */
final class HeatMapHits {
  private static final long SEED = 20261102;

  private final String name;
  private final List<double[]> perPatient = new ArrayList<>();
  private double cellPx;

  HeatMapHits(String name) {
    this.name = name;
  }

  /** The photos that follow are of another patient. */
  void nextPatient() {
    perPatient.add(new double[4]);
  }

  int photos() {
    return (int) perPatient.stream().mapToDouble(counts -> counts[3]).sum();
  }

  /**
   * Adds a photo.
   *
   * @param sidePx of the square photo
   */
  void add(HeatMap map, List<LesionMask> lesions, int sidePx) {
    cellPx = (double) sidePx / map.columns();
    double[] counts = perPatient.get(perPatient.size() - 1);
    counts[0] += hitsAt(brightest(map), map.columns(), lesions) ? 1 : 0;
    counts[1] += randomHit(map.columns(), lesions, sidePx);
    counts[2] += hits(sidePx / 2.0, sidePx / 2.0, lesions) ? 1 : 0;
    counts[3]++;
  }

  private static int brightest(HeatMap map) {
    byte[] intensities = map.intensities();
    int best = 0;
    for (int cell = 1; cell < intensities.length; cell++) {
      if ((intensities[cell] & 0xff) > (intensities[best] & 0xff)) {
        best = cell;
      }
    }
    return best;
  }

  private boolean hitsAt(int cell, int columns, List<LesionMask> lesions) {
    return hits((cell % columns + .5) * cellPx, (cell / columns + .5) * cellPx, lesions);
  }

  /** Share of the cells in the network's view that hit: what a drawn cell reaches on average. */
  private double randomHit(int columns, List<LesionMask> lesions, int sidePx) {
    double margin = (1 - PhotoCrop.SEEN_SHARE) / 2 * sidePx;
    int seen = 0;
    int hit = 0;
    for (int cell = 0; cell < columns * columns; cell++) {
      double x = (cell % columns + .5) * cellPx;
      double y = (cell / columns + .5) * cellPx;
      if (Math.min(x, y) >= margin && Math.max(x, y) <= sidePx - margin) {
        seen++;
        hit += hits(x, y, lesions) ? 1 : 0;
      }
    }
    return (double) hit / seen;
  }

  private boolean hits(double x, double y, List<LesionMask> lesions) {
    return lesions.stream().anyMatch(lesion -> near(x, y, lesion));
  }

  private boolean near(double x, double y, LesionMask lesion) {
    int reach = (int) Math.ceil(cellPx / 2);
    for (int py = (int) y - reach; py <= y + reach; py++) {
      for (int px = (int) x - reach; px <= x + reach; px++) {
        boolean inside = Math.hypot(px + .5 - x, py + .5 - y) <= cellPx / 2;
        if (inside && lesion.contains(px, py)) {
          return true;
        }
      }
    }
    return false;
  }

  HeatMapFigures figures() {
    perPatient.removeIf(counts -> counts[3] == 0);
    int[] photos = perPatient.stream().mapToInt(counts -> (int) counts[3]).toArray();
    return new HeatMapFigures(
        name,
        photos.length,
        photos(),
        cellPx,
        PatientBootstrap.share(counts(0), photos, SEED),
        PatientBootstrap.share(counts(1), photos, SEED),
        PatientBootstrap.share(counts(2), photos, SEED));
  }

  private double[] counts(int which) {
    return perPatient.stream().mapToDouble(counts -> counts[which]).toArray();
  }
}
