package org.fauces.ai.simulator;

/**
 * One photo as it leaves the camera.
 *
 * @param shot how it was taken
 * @param jpeg the file
 */
public record SimulatedPhoto(Shot shot, byte[] jpeg) {
  public SimulatedPhoto {
    jpeg = jpeg.clone();
  }

  @Override
  public byte[] jpeg() {
    return jpeg.clone();
  }
}
