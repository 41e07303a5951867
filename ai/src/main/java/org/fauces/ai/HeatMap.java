package org.fauces.ai;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Where in a photo the evidence for a disease lies; covers the whole photo.
 *
 * @param columns cells in a row
 * @param rows number of rows
 * @param intensities row by row, 0 (nothing) to 255 (unsigned)
 */
public record HeatMap(int columns, int rows, byte[] intensities) {
  /** As many intensities as the examination's record keeps of a map. */
  public static final int MOST_PLACES = 8192;

  private static final int MAX_PIXELS = 40_000_000;

  public HeatMap {
    if (columns < 1
        || rows < 1
        || intensities.length != columns * rows
        || intensities.length > MOST_PLACES) {
      throw new IllegalArgumentException(
          "a heat map needs columns x rows intensities, at most " + MOST_PLACES);
    }
    intensities = intensities.clone();
  }

  @Override
  public byte[] intensities() {
    return intensities.clone();
  }

  /**
   * An overlay of the photo's size as PNG with an alpha channel: transparent where there is no
   * evidence.
   */
  public byte[] toPng(int width, int height) {
    if (width < 1 || height < 1 || (long) width * height > MAX_PIXELS) {
      throw new IllegalArgumentException("overlay size out of range");
    }
    var overlay = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        overlay.setRGB(x, y, HeatRamp.argb(at((x + 0.5) / width, (y + 0.5) / height)));
      }
    }
    return encode(overlay);
  }

  /** Bilinear between cell centres, so that the overlay shows no edges that are not there. */
  private double at(double u, double v) {
    double x = Math.max(0, Math.min(columns - 1, u * columns - 0.5));
    double y = Math.max(0, Math.min(rows - 1, v * rows - 0.5));
    int x0 = (int) x;
    int y0 = (int) y;
    int x1 = Math.min(columns - 1, x0 + 1);
    int y1 = Math.min(rows - 1, y0 + 1);
    double top = cell(x0, y0) + (x - x0) * (cell(x1, y0) - cell(x0, y0));
    double bottom = cell(x0, y1) + (x - x0) * (cell(x1, y1) - cell(x0, y1));
    return top + (y - y0) * (bottom - top);
  }

  private double cell(int x, int y) {
    return (intensities[y * columns + x] & 0xff) / 255.0;
  }

  private static byte[] encode(BufferedImage overlay) {
    var bytes = new ByteArrayOutputStream();
    try (var out =
        new MemoryCacheImageOutputStream(bytes)) { // no cache file: it would be patient data
      if (!ImageIO.write(overlay, "png", out)) {
        throw new IllegalStateException("the Java runtime has no PNG writer");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeatMap map
        && columns == map.columns
        && rows == map.rows
        && Arrays.equals(intensities, map.intensities);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * columns + rows) + Arrays.hashCode(intensities);
  }

  @Override
  public String toString() {
    return "HeatMap[" + columns + "x" + rows + "]";
  }
}
