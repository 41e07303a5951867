package org.fauces.ai;

import java.awt.image.BufferedImage;

public final class PhotoQualityGate {
  public record Verdict(PhotoQuality quality, int score) {}

  public static Verdict judge(BufferedImage image) {
    throw new UnsupportedOperationException();
  }
}
