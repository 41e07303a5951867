package org.fauces.ai.simulator;

import java.util.List;
import java.util.function.Supplier;
import org.fauces.ai.PhotoQuality;

/** One photo as it leaves the camera, with the truth about it. */
public final class SimulatedPhoto {
  private final Shot shot;
  private final byte[] jpeg;
  private final Supplier<List<LesionMask>> masks;

  SimulatedPhoto(Shot shot, byte[] jpeg, Supplier<List<LesionMask>> masks) {
    this.shot = shot;
    this.jpeg = jpeg.clone();
    this.masks = masks;
  }

  /** How it was taken. */
  public Shot shot() {
    return shot;
  }

  /** The file. */
  public byte[] jpeg() {
    return jpeg.clone();
  }

  /** What the quality gate ought to say. */
  public PhotoQuality quality() {
    return shot.quality();
  }

  /** Where each lesion is seen; computed at each call, in about a hundredth of a rendering. */
  public List<LesionMask> lesionMasks() {
    return masks.get();
  }
}
