package org.fauces.ai.internal;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fauces.ai.PhotoJudgement;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.PhotoQualityGate;

/**
 * A reading with what a heat map needs. Serving, training and every figure read photos by this rule
 * and no other.
 *
 * @param reading the verdict
 * @param look of the network; empty when the photo is not used
 * @param widthPx of the photo
 * @param heightPx of the photo
 */
record CloseReading(
    PhotoReading reading, Optional<PhotoNetwork.Look> look, int widthPx, int heightPx) {
  private static final int BEST_SCORE_WITHOUT_WALL = 29;

  static List<CloseReading> of(
      List<Supplier<BufferedImage>> photos, PhotoNetwork network, double leastVisibleWall) {
    var readings = new ArrayList<CloseReading>();
    var crops = new ArrayList<PhotoCrop>();
    for (var photo : photos) {
      var image = photo.get();
      var judgement = PhotoQualityGate.judge(image);
      if (judgement.quality().usable()) {
        crops.add(PhotoCrop.of(image));
      }
      readings.add(unused(judgement, image.getWidth(), image.getHeight()));
    }
    var looks = network.lookClosely(crops).iterator();
    readings.replaceAll(
        r -> r.judgement().quality().usable() ? r.seen(looks.next(), leastVisibleWall) : r);
    return readings;
  }

  private static CloseReading unused(PhotoJudgement judgement, int widthPx, int heightPx) {
    var reading = new PhotoReading(judgement, Optional.empty());
    return new CloseReading(reading, Optional.empty(), widthPx, heightPx);
  }

  private CloseReading seen(PhotoNetwork.Look look, double leastVisibleWall) {
    if (look.evidence().visibleWall() < leastVisibleWall) {
      int score = Math.min(BEST_SCORE_WITHOUT_WALL, judgement().score());
      return unused(new PhotoJudgement(PhotoQuality.WALL_NOT_VISIBLE, score), widthPx, heightPx);
    }
    var reading = new PhotoReading(judgement(), Optional.of(look.evidence()));
    return new CloseReading(reading, Optional.of(look), widthPx, heightPx);
  }

  PhotoJudgement judgement() {
    return reading.judgement();
  }
}
