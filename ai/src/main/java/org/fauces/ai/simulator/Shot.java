package org.fauces.ai.simulator;

import java.util.EnumMap;
import java.util.Map;
import org.fauces.ai.PhotoQuality;

/**
 * How one photo of a burst was taken. Knows nothing of the patient but the size of the throat.
 *
 * @param pose where camera and light were
 * @param faults strength of each fault, in its own unit
 * @param wrongScene whether the picture shows no throat
 */
public record Shot(Pose pose, Map<CameraFault, Double> faults, boolean wrongScene) {
  static final int SIZE_PX = 512;
  private static final double LEAST_VISIBLE_WALL = .12;
  private static final double MOST_EV = 1.2;
  private static final double MOST_FOG = .85;
  private static final double MOST_BLUR_PX = 3.5;
  private static final double BEST_JPEG = .95;

  public Shot {
    faults = new EnumMap<>(faults);
  }

  static Shot draw(long seed, int number, Anatomy anatomy, Nuisance nuisance) {
    var pose = Pose.draw(seed, Draws.of(seed, "pose", number), anatomy);
    var faults = new EnumMap<CameraFault, Double>(CameraFault.class);
    for (CameraFault fault : CameraFault.values()) {
      double shared = fault.drawShared(Draws.of(seed, fault.name()));
      double own = fault.draw(Draws.of(seed, fault.name(), number + 1));
      faults.put(fault, nuisance.amount(fault, shared + own));
    }
    boolean wrong = Draws.of(seed, "wrong scene", number).chance(nuisance.wrongSceneShare());
    return new Shot(pose, faults, wrong);
  }

  /** Strength of a fault in its own unit. */
  public double amount(CameraFault fault) {
    return faults.get(fault);
  }

  /** Defocus and motion together: standard deviation in px of a 512 px photo. */
  public double blurPx() {
    return amount(CameraFault.DEFOCUS) + amount(CameraFault.MOTION);
  }

  /** 0 to 1. */
  public double fog() {
    return amount(CameraFault.FOG);
  }

  /** 0 is right. */
  public double exposureEv() {
    return amount(CameraFault.EXPOSURE);
  }

  /** Share of the wall behind palate and uvula. */
  public double uvulaCover() {
    return amount(CameraFault.UVULA);
  }

  /** Share of the wall behind the tongue. */
  public double tongueCover() {
    return amount(CameraFault.TONGUE);
  }

  /** 0 to 1. */
  public double jpegQuality() {
    return Math.min(BEST_JPEG, 1 - amount(CameraFault.COMPRESSION));
  }

  /** Share of the wall that nothing hides. */
  public double visibleWall() {
    return wrongScene ? 0 : (1 - uvulaCover()) * (1 - tongueCover());
  }

  /** How much of a lesion's contrast survives, 0 to 1. */
  public double sharpness() {
    double relative = blurPx() / 1.6;
    double exposure = Math.exp(-exposureEv() * exposureEv() / 2);
    return (1 - .6 * fog()) * exposure / (1 + relative * relative);
  }

  /** What the quality gate ought to say: the first fault that is beyond use. */
  public PhotoQuality quality() {
    if (wrongScene) {
      return PhotoQuality.NOT_THROAT;
    }
    if (Math.abs(exposureEv()) >= MOST_EV) {
      return exposureEv() < 0 ? PhotoQuality.DARK : PhotoQuality.OVEREXPOSED;
    }
    if (fog() >= MOST_FOG) {
      return PhotoQuality.FOGGED;
    }
    if (blurPx() >= MOST_BLUR_PX) {
      return PhotoQuality.BLUR;
    }
    return visibleWall() <= LEAST_VISIBLE_WALL ? PhotoQuality.WALL_NOT_VISIBLE : PhotoQuality.OK;
  }
}
