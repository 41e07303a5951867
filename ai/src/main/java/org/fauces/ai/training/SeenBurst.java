package org.fauces.ai.training;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fauces.ai.drift.PhotoStatistics;
import org.fauces.ai.fusion.Burst;
import org.fauces.ai.internal.PhotoNetwork;
import org.fauces.ai.internal.PhotoReading;

/**
 * What was seen of the photos of one patient.
 *
 * @param burst what the network says about those that it used
 * @param statistics of all of them, those that the gate refused too
 */
record SeenBurst(Burst burst, List<PhotoStatistics> statistics) {
  SeenBurst {
    statistics = List.copyOf(statistics);
  }

  static SeenBurst of(
      List<Supplier<BufferedImage>> photos, PhotoNetwork network, double leastVisibleWall) {
    var statistics = new ArrayList<PhotoStatistics>();
    var watched = photos.stream().map(photo -> watched(photo, statistics)).toList();
    var burst = PhotoReading.burst(PhotoReading.of(watched, network, leastVisibleWall));
    return new SeenBurst(burst, statistics);
  }

  private static Supplier<BufferedImage> watched(
      Supplier<BufferedImage> photo, List<PhotoStatistics> statistics) {
    return () -> {
      var picture = photo.get();
      statistics.add(PhotoStatistics.of(picture));
      return picture;
    };
  }
}
