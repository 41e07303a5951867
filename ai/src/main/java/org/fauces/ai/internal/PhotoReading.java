package org.fauces.ai.internal;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fauces.ai.PhotoJudgement;
import org.fauces.ai.fusion.Burst;
import org.fauces.ai.fusion.PhotoEvidence;

/**
 * What gate and network say about one photo.
 *
 * @param judgement of the gate, or that the network saw no wall
 * @param evidence of the network; empty when the photo is not used
 */
public record PhotoReading(PhotoJudgement judgement, Optional<PhotoEvidence> evidence) {

  /**
   * Reads the photos of a burst in one batch, by the rule of serving.
   *
   * @param photos each is asked for once, when its turn comes
   * @param leastVisibleWall share of the wall below which a photo is not used
   */
  public static List<PhotoReading> of(
      List<Supplier<BufferedImage>> photos, PhotoNetwork network, double leastVisibleWall) {
    return CloseReading.of(photos, network, leastVisibleWall).stream()
        .map(CloseReading::reading)
        .toList();
  }

  /** The used photos with their weights. */
  public static Burst burst(List<PhotoReading> readings) {
    var evidence = new ArrayList<PhotoEvidence>();
    var scores = new ArrayList<Integer>();
    for (var reading : readings) {
      if (reading.evidence.isPresent()) {
        evidence.add(reading.evidence.get());
        scores.add(reading.judgement.score());
      }
    }
    return Burst.weighted(evidence, scores);
  }
}
