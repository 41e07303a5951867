package org.fauces.ai.internal;

import org.fauces.ai.HeatMap;
import org.fauces.ai.fusion.LesionTable;
import org.fauces.ai.fusion.Pooling;

/**
 * Class activation map: because the network averages its last map before one dense layer, each
 * cell's share in the evidence for a disease is exact, not an estimate.
 */
final class ActivationMap {
  /**
   * Contribution of a cell to the log ratio that is drawn at full intensity even when no cell
   * exceeds it.
   */
  private static final double FULL_INTENSITY = 4;

  /** How far right and below its place in the grid a cell looks, in cells. */
  private static final double OFFSET = NetworkGraph.OFFSET_PX / NetworkGraph.STRIDE;

  private static final double FINENESS = 2;

  private final PhotoNetwork.Look look;
  private final double[][] typeWeights;
  private final int side;

  ActivationMap(PhotoNetwork.Look look, double[][] typeWeights) {
    this.look = look;
    this.typeWeights = typeWeights;
    this.side = (int) Math.round(Math.sqrt((double) look.map().length / typeWeights.length));
  }

  /** What speaks for a disease. */
  HeatMap disease(int condition, double onsetHours, LesionTable table, int width, int height) {
    return heatMap(Pooling.gradient(look.evidence(), condition, onsetHours, table), width, height);
  }

  /** What speaks for a lesion type against all others. */
  HeatMap type(int type, int width, int height) {
    double[] logs = look.evidence().typeLog();
    double[] gradient = new double[logs.length];
    double others = 0;
    for (int other = 0; other < logs.length; other++) {
      others += other == type ? 0 : Math.exp(logs[other]);
    }
    for (int other = 0; other < logs.length; other++) {
      gradient[other] = other == type ? 1 : -Math.exp(logs[other]) / (others + 1e-12);
    }
    return heatMap(gradient, width, height);
  }

  /** Width of one of the network's cells in px of the photo. */
  double cellPx(int width, int height) {
    return PhotoCrop.SEEN_SHARE * Math.min(width, height) / side;
  }

  /**
   * Only what speaks for it, on a grid over the whole photo, finer than the network's so that a
   * maximum stays where it is; outside the network's view it is 0.
   */
  private HeatMap heatMap(double[] typeGradient, int width, int height) {
    double[] cells = cells(typeGradient);
    double full = FULL_INTENSITY;
    for (double cell : cells) {
      full = Math.max(full, cell);
    }
    double cellPx = cellPx(width, height);
    double cellsInPhoto = width / cellPx * (height / cellPx);
    double fineness = Math.min(FINENESS, Math.sqrt(HeatMap.MOST_PLACES / cellsInPhoto));
    int columns = (int) (fineness * width / cellPx);
    int rows = (int) (fineness * height / cellPx);
    byte[] intensities = new byte[columns * rows];
    for (int i = 0; i < intensities.length; i++) {
      double x = side / 2.0 - OFFSET + ((i % columns + 0.5) / columns - 0.5) * width / cellPx;
      double y = side / 2.0 - OFFSET + ((i / columns + 0.5) / rows - 0.5) * height / cellPx;
      intensities[i] = (byte) Math.round(255 * Math.max(0, at(cells, x, y)) / full);
    }
    return new HeatMap(columns, rows, intensities);
  }

  /** Bilinear between the centres of the cells. */
  private double at(double[] cells, double x, double y) {
    if (x < 0 || x > side || y < 0 || y > side) {
      return 0;
    }
    double inX = Math.max(0, Math.min(side - 1, x - 0.5));
    double inY = Math.max(0, Math.min(side - 1, y - 0.5));
    int left = Math.min(side - 2, (int) inX);
    int top = Math.min(side - 2, (int) inY);
    double upper = between(cells, top * side + left, inX - left);
    double lower = between(cells, (top + 1) * side + left, inX - left);
    return upper + (inY - top) * (lower - upper);
  }

  private static double between(double[] cells, int at, double share) {
    return cells[at] + share * (cells[at + 1] - cells[at]);
  }

  /** Each cell's share, row by row: their mean is what the pooled map adds to the log ratio. */
  double[] cells(double[] typeGradient) {
    double[] channel = new double[typeWeights.length];
    for (int k = 0; k < channel.length; k++) {
      for (int type = 0; type < typeGradient.length; type++) {
        channel[k] += typeWeights[k][type] * typeGradient[type];
      }
    }
    double[] cells = new double[side * side];
    for (int cell = 0; cell < cells.length; cell++) {
      for (int k = 0; k < channel.length; k++) {
        cells[cell] += look.map()[cell * channel.length + k] * channel[k];
      }
    }
    return cells;
  }
}
