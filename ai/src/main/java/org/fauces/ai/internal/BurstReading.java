package org.fauces.ai.internal;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fauces.ai.HeatMap;
import org.fauces.ai.PhotoFinding;
import org.fauces.ai.PhotoInput;
import org.fauces.ai.PhotoJudgement;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.PhotoQualityGate;
import org.fauces.ai.fusion.Burst;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.PhotoEvidence;

/** What gate and network say about the photos of one patient. */
final class BurstReading {
  private final List<PhotoInput> photos;
  private final HeadParameters head;
  private final double[][] typeWeights;
  private final List<PhotoJudgement> judgements = new ArrayList<>();
  private final List<Dimension> sizes = new ArrayList<>();
  private final Map<Integer, PhotoNetwork.Look> looks = new HashMap<>();
  private final Burst burst;

  private BurstReading(List<PhotoInput> photos, PhotoNetwork network, HeadParameters head) {
    this.photos = photos;
    this.head = head;
    this.typeWeights = network.typeWeights();
    lookAtUsable(network);
    this.burst = weigh();
  }

  static BurstReading of(List<PhotoInput> photos, PhotoNetwork network, HeadParameters head) {
    return new BurstReading(photos, network, head);
  }

  private void lookAtUsable(PhotoNetwork network) {
    var crops = new ArrayList<PhotoCrop>();
    var numbers = new ArrayList<Integer>();
    for (int photo = 0; photo < photos.size(); photo++) {
      var image = photos.get(photo).picture().get();
      judgements.add(PhotoQualityGate.judge(image));
      sizes.add(new Dimension(image.getWidth(), image.getHeight()));
      if (judgements.get(photo).quality().usable()) {
        crops.add(PhotoCrop.of(image));
        numbers.add(photo);
      }
    }
    var seen = network.lookClosely(crops);
    for (int i = 0; i < seen.size(); i++) {
      keepIfWallVisible(numbers.get(i), seen.get(i));
    }
  }

  private void keepIfWallVisible(int photo, PhotoNetwork.Look look) {
    if (look.evidence().visibleWall() < head.leastVisibleWall()) {
      int score = Math.min(29, judgements.get(photo).score());
      judgements.set(photo, new PhotoJudgement(PhotoQuality.WALL_NOT_VISIBLE, score));
    } else {
      looks.put(photo, look);
    }
  }

  private Burst weigh() {
    var evidence = new ArrayList<PhotoEvidence>();
    var scores = new ArrayList<Integer>();
    for (int photo = 0; photo < photos.size(); photo++) {
      if (looks.containsKey(photo)) {
        evidence.add(looks.get(photo).evidence());
        scores.add(judgements.get(photo).score());
      }
    }
    return Burst.weighted(evidence, scores);
  }

  Burst burst() {
    return burst;
  }

  /** Findings in the order of the input. */
  List<PhotoFinding> findings(double onsetHours) {
    var findings = new ArrayList<PhotoFinding>();
    int used = 0;
    for (int photo = 0; photo < photos.size(); photo++) {
      var look = looks.get(photo);
      var judgement = judgements.get(photo);
      findings.add(
          new PhotoFinding(
              photos.get(photo).id(),
              judgement.quality(),
              judgement.score(),
              look == null ? 0 : burst.weights()[used++],
              look == null ? Map.of() : heatMaps(photo, look, onsetHours)));
    }
    return findings;
  }

  private Map<String, HeatMap> heatMaps(int photo, PhotoNetwork.Look look, double onsetHours) {
    var size = sizes.get(photo);
    var activation = new ActivationMap(look, typeWeights);
    var maps = new HashMap<String, HeatMap>();
    for (var disease : head.diseases()) {
      maps.put(
          disease.disease(),
          activation.heatMap(
              disease.condition(), onsetHours, head.table(), size.width, size.height));
    }
    return maps;
  }
}
