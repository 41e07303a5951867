package org.fauces.ai;

import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * Judges a photo in a few milliseconds, so that a nurse hears at once that it must be repeated.
 * Exposure and veil are classical measures; whether a throat and its posterior wall are in view and
 * whether they are sharp is learned from simulated photos. During the analysis the network looks
 * for the wall once more.
 */
public final class PhotoQualityGate {
  // Published photographs of throats: mean luminance 78 to 141 (10th to 90th percentile).
  private static final double LEAST_LUMINANCE = 60;
  private static final double MOST_LUMINANCE = 200;

  // A dim mean alone may be the dark around a lit throat; dim lights too are underexposure.
  private static final double DIM_LUMINANCE = 75;
  private static final double DIM_LIGHTS = 115;

  private static final double MOST_CLIPPED_SHARE = 0.08; // published 90th percentile: 3.8 to 7 %
  private static final double MOST_SATURATED_SHARE = 0.25;
  private static final double VEILED_DARK_SHARE = 0.85;
  private static final double VEILED_CONTRAST = 0.13;

  // A bare surface has less; something is seen through any breath on a lens.
  private static final double LEAST_CONTRAST = 0.02;

  // Below it nothing is red; a cold white balance alone does not come so far.
  private static final double LEAST_MUCOSA_SHARE = 0.08;

  private static final double FULL_SHARPNESS = 60;
  private static final double FULL_CONTRAST = 0.14;
  private static final int REJECTED_SCORE_FACTOR = 30;

  private static final PhotoQualityGate SHIPPED = new PhotoQualityGate(GateParameters.shipped());

  private final GateParameters parameters;

  /** A gate with its own learned part, for measuring it. */
  public PhotoQualityGate(GateParameters parameters) {
    this.parameters = Objects.requireNonNull(parameters, "parameters");
  }

  /** The product's verdict on an upright sRGB picture of any size. */
  public static PhotoJudgement judge(BufferedImage image) {
    return SHIPPED.judgement(image);
  }

  /** The verdict on an upright sRGB picture of any size. */
  public PhotoJudgement judgement(BufferedImage image) {
    var thumbnail = Thumbnail.of(Objects.requireNonNull(image, "image"));
    var measures = PhotoMeasures.of(thumbnail);
    var quality = quality(measures, thumbnail);
    double goodness =
        Math.min(1, measures.sharpness() / FULL_SHARPNESS)
            * Math.min(1, measures.contrast() / FULL_CONTRAST);
    double score = quality.usable() ? 30 + 70 * goodness : REJECTED_SCORE_FACTOR * goodness;
    return new PhotoJudgement(quality, (int) Math.round(score));
  }

  private PhotoQuality quality(PhotoMeasures measures, Thumbnail thumbnail) {
    if (isDark(measures)) {
      return PhotoQuality.DARK;
    }
    if (isOverexposed(measures)) {
      return PhotoQuality.OVEREXPOSED;
    }
    double[] layout = parameters.layout().standardised(PhotoLayout.of(thumbnail));
    boolean isVeiled = isVeiled(measures);
    boolean isBehindAVeil = isVeiled && measures.contrast() > LEAST_CONTRAST;
    boolean isPale = measures.mucosaShare() < LEAST_MUCOSA_SHARE && !isBehindAVeil;
    if (isPale || parameters.notThroat().logit(layout) > 0) {
      return PhotoQuality.NOT_THROAT;
    }
    if (isVeiled) {
      return PhotoQuality.FOGGED;
    }
    if (parameters.wallHidden().logit(layout) > 0) {
      return PhotoQuality.WALL_NOT_VISIBLE;
    }
    double[] sharpness = parameters.sharpness().standardised(PhotoSharpness.of(thumbnail));
    return parameters.blurred().logit(sharpness) > 0 ? PhotoQuality.BLUR : PhotoQuality.OK;
  }

  /** Breath on the lens takes contrast and colour from all alike. */
  private static boolean isVeiled(PhotoMeasures measures) {
    return measures.darkShare() > VEILED_DARK_SHARE && measures.contrast() < VEILED_CONTRAST;
  }

  private static boolean isDark(PhotoMeasures measures) {
    boolean dim = measures.luminance() < DIM_LUMINANCE && measures.brightLuminance() < DIM_LIGHTS;
    return dim || measures.luminance() < LEAST_LUMINANCE;
  }

  private static boolean isOverexposed(PhotoMeasures measures) {
    return measures.luminance() > MOST_LUMINANCE
        || measures.clippedShare() > MOST_CLIPPED_SHARE
        || measures.saturatedShare() > MOST_SATURATED_SHARE;
  }
}
