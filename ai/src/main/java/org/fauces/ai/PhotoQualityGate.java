package org.fauces.ai;

import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * Judges a photo by what can be measured without the network, so that a nurse hears at once that a
 * photo must be repeated. Whether the posterior wall is in view is judged by the network during the
 * analysis.
 */
public final class PhotoQualityGate {
  /** Throats fill the photo with the hue of mucosa; skin, clothes and rooms do not. */
  private static final double LEAST_MUCOSA_SHARE = 0.42;

  private static final double LEAST_LUMINANCE = 60;
  private static final double MOST_LUMINANCE = 200;
  private static final double MOST_CLIPPED_SHARE = 0.08;
  private static final double LEAST_CONTRAST = 0.095;
  private static final double LEAST_SHARPNESS = 16;
  private static final double FULL_SHARPNESS = 60;
  private static final double FULL_CONTRAST = 0.14;
  private static final int REJECTED_SCORE_FACTOR = 30;

  private PhotoQualityGate() {}

  /** The verdict on an upright sRGB picture of any size. */
  public static PhotoJudgement judge(BufferedImage image) {
    var measures = PhotoMeasures.of(Objects.requireNonNull(image, "image"));
    var quality = quality(measures);
    double goodness =
        Math.min(1, measures.sharpness() / FULL_SHARPNESS)
            * Math.min(1, measures.contrast() / FULL_CONTRAST);
    double score = quality.usable() ? 30 + 70 * goodness : REJECTED_SCORE_FACTOR * goodness;
    return new PhotoJudgement(quality, (int) Math.round(score));
  }

  private static PhotoQuality quality(PhotoMeasures measures) {
    if (measures.luminance() < LEAST_LUMINANCE) {
      return PhotoQuality.DARK;
    }
    if (measures.luminance() > MOST_LUMINANCE || measures.clippedShare() > MOST_CLIPPED_SHARE) {
      return PhotoQuality.OVEREXPOSED;
    }
    if (measures.mucosaShare() < LEAST_MUCOSA_SHARE) {
      return PhotoQuality.NOT_THROAT;
    }
    if (measures.contrast() < LEAST_CONTRAST) {
      return PhotoQuality.FOGGED;
    }
    return measures.sharpness() < LEAST_SHARPNESS ? PhotoQuality.BLUR : PhotoQuality.OK;
  }
}
