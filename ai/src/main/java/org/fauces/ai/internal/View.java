package org.fauces.ai.internal;

/**
 * From places of a network's input to places of the crop that it is cut from.
 *
 * @param centreX of the view, px of the crop
 * @param centreY of the view, px of the crop
 * @param across px of the crop to the right for a pixel of the input to the right
 * @param down px of the crop downwards for a pixel of the input to the right
 * @param mirror -1 when left and right are swapped, else 1
 * @param half half a side of the input, px
 */
record View(double centreX, double centreY, double across, double down, int mirror, double half) {

  /** The seen square of a crop, changed. */
  static View of(Augmentation change, int inputPx) {
    double step = change.scale() * PhotoCrop.SEEN / inputPx;
    return new View(
        PhotoCrop.SIDE / 2.0 + PhotoCrop.SEEN * change.shiftX(),
        PhotoCrop.SIDE / 2.0 + PhotoCrop.SEEN * change.shiftY(),
        Math.cos(change.radians()) * step,
        Math.sin(change.radians()) * step,
        change.mirrored() ? -1 : 1,
        inputPx / 2.0);
  }

  /** Column in the crop, px. */
  double x(double inputX, double inputY) {
    return centreX + across * (inputX - half) * mirror - down * (inputY - half);
  }

  /** Row in the crop, px. */
  double y(double inputX, double inputY) {
    return centreY + down * (inputX - half) * mirror + across * (inputY - half);
  }
}
