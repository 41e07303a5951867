package org.fauces.ai.internal;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fauces.ai.HeatMap;
import org.fauces.ai.PhotoFinding;
import org.fauces.ai.PhotoInput;
import org.fauces.ai.fusion.Burst;
import org.fauces.ai.fusion.HeadParameters;

/** What gate and network say about the photos of one patient. */
final class BurstReading {
  private final List<PhotoInput> photos;
  private final HeadParameters head;
  private final double[][] typeWeights;
  private final List<CloseReading> readings;
  private final Burst burst;

  private BurstReading(List<PhotoInput> photos, PhotoNetwork network, HeadParameters head) {
    this.photos = photos;
    this.head = head;
    this.typeWeights = network.typeWeights();
    List<Supplier<BufferedImage>> pictures = photos.stream().map(PhotoInput::picture).toList();
    this.readings = CloseReading.of(pictures, network, head.leastVisibleWall());
    this.burst = PhotoReading.burst(readings.stream().map(CloseReading::reading).toList());
  }

  static BurstReading of(List<PhotoInput> photos, PhotoNetwork network, HeadParameters head) {
    return new BurstReading(photos, network, head);
  }

  Burst burst() {
    return burst;
  }

  /** Findings in the order of the input. */
  List<PhotoFinding> findings(double onsetHours) {
    var findings = new ArrayList<PhotoFinding>();
    int used = 0;
    for (int photo = 0; photo < photos.size(); photo++) {
      var reading = readings.get(photo);
      boolean counts = reading.look().isPresent();
      findings.add(
          new PhotoFinding(
              photos.get(photo).id(),
              reading.judgement().quality(),
              reading.judgement().score(),
              counts ? burst.weights()[used++] : 0,
              counts ? heatMaps(reading, onsetHours) : Map.of()));
    }
    return findings;
  }

  private Map<String, HeatMap> heatMaps(CloseReading reading, double onsetHours) {
    var activation = new ActivationMap(reading.look().orElseThrow(), typeWeights);
    var maps = new HashMap<String, HeatMap>();
    for (var disease : head.diseases()) {
      maps.put(
          disease.disease(),
          activation.disease(
              disease.condition(),
              onsetHours,
              head.table(),
              reading.widthPx(),
              reading.heightPx()));
    }
    return maps;
  }
}
