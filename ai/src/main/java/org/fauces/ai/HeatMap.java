package org.fauces.ai;

public record HeatMap(int columns, int rows, byte[] intensities) {
  public byte[] toPng(int width, int height) {
    throw new UnsupportedOperationException();
  }
}
