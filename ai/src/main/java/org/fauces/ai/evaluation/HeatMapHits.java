package org.fauces.ai.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.fauces.ai.HeatMap;
import org.fauces.ai.internal.PhotoCrop;
import org.fauces.ai.simulator.LesionMask;
import org.fauces.ai.statistics.Interval;
import org.fauces.ai.statistics.PatientBootstrap;

/** Counts for one kind of map whether its brightest place shows a lesion, patient by patient. */
final class HeatMapHits {
  private static final long SEED = 20261102;

  private final String name;
  private final String shown;
  private final List<Counts> perPatient = new ArrayList<>();
  private double cellPx;

  /** Of one patient. */
  private static final class Counts {
    int photos;
    double hits;
    double withinCell;
    double random;
    double centre;
  }

  /**
   * A kind of map.
   *
   * @param name of map and patients
   * @param shown code of the disease whose map clinicians see; empty for that of a lesion type
   */
  HeatMapHits(String name, String shown) {
    this.name = name;
    this.shown = shown;
  }

  /** The photos that follow are of another patient. */
  void nextPatient() {
    perPatient.add(new Counts());
  }

  int photos() {
    return perPatient.stream().mapToInt(counts -> counts.photos).sum();
  }

  /**
   * Adds a photo.
   *
   * @param networkCellPx width of one of the network's cells
   * @param sidePx of the square photo
   */
  void add(HeatMap map, double networkCellPx, List<LesionMask> lesions, int sidePx) {
    cellPx = networkCellPx;
    var counts = perPatient.get(perPatient.size() - 1);
    int brightest = brightest(map);
    double place = (double) sidePx / map.columns();
    double x = (brightest % map.columns() + .5) * place;
    double y = (brightest / map.columns() + .5) * place;
    counts.photos++;
    counts.hits += near(x, y, cellPx, lesions) ? 1 : 0;
    counts.withinCell += near(x, y, cellPx / 2, lesions) ? 1 : 0;
    counts.random += random(lesions, sidePx);
    counts.centre += near(sidePx / 2.0, sidePx / 2.0, cellPx, lesions) ? 1 : 0;
  }

  private static int brightest(HeatMap map) {
    byte[] intensities = map.intensities();
    int best = 0;
    for (int place = 1; place < intensities.length; place++) {
      if ((intensities[place] & 0xff) > (intensities[best] & 0xff)) {
        best = place;
      }
    }
    return best;
  }

  /** Share of the network's cells that hit: what a drawn one reaches on average. */
  private double random(List<LesionMask> lesions, int sidePx) {
    double margin = (1 - PhotoCrop.SEEN_SHARE) / 2 * sidePx;
    int side = (int) Math.round((sidePx - 2 * margin) / cellPx);
    int hit = 0;
    for (int cell = 0; cell < side * side; cell++) {
      double x = margin + (cell % side + .5) * cellPx;
      double y = margin + (cell / side + .5) * cellPx;
      hit += near(x, y, cellPx, lesions) ? 1 : 0;
    }
    return (double) hit / (side * side);
  }

  /** Whether a lesion is seen in the square around a place. */
  private static boolean near(double x, double y, double reachPx, List<LesionMask> lesions) {
    int left = (int) Math.round(x - reachPx);
    int right = (int) Math.round(x + reachPx);
    int top = (int) Math.round(y - reachPx);
    int bottom = (int) Math.round(y + reachPx);
    for (LesionMask lesion : lesions) {
      for (int py = Math.max(top, lesion.top());
          py < Math.min(bottom, lesion.top() + lesion.height());
          py++) {
        for (int px = Math.max(left, lesion.left());
            px < Math.min(right, lesion.left() + lesion.width());
            px++) {
          if (lesion.contains(px, py)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  HeatMapFigures figures() {
    perPatient.removeIf(counts -> counts.photos == 0);
    return new HeatMapFigures(
        name,
        shown,
        perPatient.size(),
        photos(),
        cellPx,
        share(perPatient.stream().mapToDouble(counts -> counts.hits).toArray()),
        share(perPatient.stream().mapToDouble(counts -> counts.withinCell).toArray()),
        share(perPatient.stream().mapToDouble(counts -> counts.random).toArray()),
        share(perPatient.stream().mapToDouble(counts -> counts.centre).toArray()));
  }

  private Interval share(double[] parts) {
    int[] photos = perPatient.stream().mapToInt(counts -> counts.photos).toArray();
    return PatientBootstrap.share(parts, photos, SEED);
  }
}
