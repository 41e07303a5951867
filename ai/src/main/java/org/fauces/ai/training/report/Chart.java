package org.fauces.ai.training.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line chart as SVG. Series differ by dashes and marks, not by colour, so that a print in grey
 * says the same; each is named at its end.
 */
final class Chart {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 300;
  private static final int LEFT = 52;
  private static final int RIGHT = 110;
  private static final int TOP = 12;
  private static final int BOTTOM = 42;
  private static final int TICKS = 5;
  private static final int LEAST_GAP = 13;
  private static final List<String> DASHES = List.of("none", "7 4", "2 3", "10 3 2 3");

  private final String title;
  private final String horizontal;
  private final String vertical;
  private final List<Series> series = new ArrayList<>();
  private boolean diagonal;

  private record Series(String name, List<double[]> points, boolean marked) {}

  Chart(String title, String horizontal, String vertical) {
    this.title = title;
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  /** Points of x and y; those that are no numbers are left out. */
  Chart line(String name, List<double[]> points, boolean marked) {
    var known = points.stream().filter(p -> !Double.isNaN(p[1])).toList();
    if (!known.isEmpty()) {
      series.add(new Series(name, known, marked));
    }
    return this;
  }

  /** A thin line from corner to corner, for comparison. */
  Chart withDiagonal() {
    diagonal = true;
    return this;
  }

  String svg() {
    double[] x = range(0);
    double[] y = range(1);
    var svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">"
            .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, Html.escaped(title)));
    axes(svg, x, y);
    if (diagonal) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#999\"/>",
              atX(x[0], x),
              atY(y[0], y),
              atX(x[1], x),
              atY(y[1], y)));
    }
    for (int i = 0; i < series.size(); i++) {
      draw(svg, series.get(i), DASHES.get(i % DASHES.size()), x, y);
    }
    names(svg);
    return svg.append("</svg>").toString();
  }

  private double[] range(int axis) {
    if (diagonal) {
      return new double[] {0, 1};
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Series each : series) {
      for (double[] point : each.points()) {
        low = Math.min(low, point[axis]);
        high = Math.max(high, point[axis]);
      }
    }
    double margin = axis == 0 ? 0 : .05 * (high - low);
    return high > low
        ? new double[] {low - margin, high + margin}
        : new double[] {low - .5, low + .5};
  }

  private static double atX(double value, double[] range) {
    return LEFT + (value - range[0]) / (range[1] - range[0]) * (WIDTH - LEFT - RIGHT);
  }

  private static double atY(double value, double[] range) {
    return HEIGHT - BOTTOM - (value - range[0]) / (range[1] - range[0]) * (HEIGHT - TOP - BOTTOM);
  }

  private void axes(StringBuilder svg, double[] x, double[] y) {
    for (int tick = 0; tick <= TICKS; tick++) {
      double valueX = x[0] + (x[1] - x[0]) * tick / TICKS;
      double valueY = y[0] + (y[1] - y[0]) * tick / TICKS;
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>",
              LEFT,
              atY(valueY, y),
              WIDTH - RIGHT,
              atY(valueY, y)));
      text(svg, LEFT - 6, atY(valueY, y) + 4, "end", shortly(valueY));
      text(svg, atX(valueX, x), HEIGHT - BOTTOM + 16, "middle", shortly(valueX));
    }
    svg.append(
        "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#000\"/>"
            .formatted(LEFT, TOP, HEIGHT - BOTTOM, WIDTH - RIGHT));
    text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", horizontal);
    svg.append(
        "<text transform=\"translate(12 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>"
            .formatted((TOP + HEIGHT - BOTTOM) / 2, Html.escaped(vertical)));
  }

  private static String shortly(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.0f" : "%.2f", value);
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            x,
            y,
            anchor,
            Html.escaped(text)));
  }

  private static void draw(
      StringBuilder svg, Series series, String dashes, double[] x, double[] y) {
    svg.append("<polyline fill=\"none\" stroke=\"#000\" stroke-width=\"1.6\" stroke-dasharray=\"");
    svg.append(dashes).append("\" points=\"");
    for (double[] point : series.points()) {
      svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", atX(point[0], x), atY(point[1], y)));
    }
    svg.append("\"/>");
    for (double[] point : series.marked() ? series.points() : List.<double[]>of()) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>",
              atX(point[0], x),
              atY(point[1], y)));
    }
  }

  /** Beside the plot with a sample of the dashes, apart from each other. */
  private void names(StringBuilder svg) {
    double at = TOP + LEAST_GAP;
    for (int i = 0; i < series.size(); i++) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#000\" stroke-width=\"1.6\" stroke-dasharray=\"%s\"/>",
              WIDTH - RIGHT + 8,
              WIDTH - RIGHT + 34,
              at - 4,
              at - 4,
              DASHES.get(i % DASHES.size())));
      text(svg, WIDTH - RIGHT + 38, at, "start", series.get(i).name());
      at += LEAST_GAP + 4;
    }
  }
}
