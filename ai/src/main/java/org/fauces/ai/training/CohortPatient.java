package org.fauces.ai.training;

import java.util.ArrayList;
import java.util.List;
import org.fauces.ai.fusion.Burst;
import org.fauces.ai.fusion.PhotoEvidence;
import org.fauces.ai.internal.PhotoCrop;
import org.fauces.ai.internal.PhotoNetwork;
import org.fauces.ai.simulator.SimulatedBurst;
import org.fauces.ai.simulator.SimulatedPatient;

/**
 * A photographed patient.
 *
 * @param patient who
 * @param photos the burst
 */
record CohortPatient(SimulatedPatient patient, List<CohortPhoto> photos) {
  static CohortPatient photograph(SimulatedPatient patient, int photos) {
    var burst = SimulatedBurst.of(patient, photos);
    return new CohortPatient(patient, burst.photos().stream().map(CohortPhoto::of).toList());
  }

  /** What the network makes of the usable photos; the same rule as in serving. */
  Burst read(PhotoNetwork network, double leastVisibleWall) {
    var usable = photos.stream().filter(CohortPhoto::usable).toList();
    List<PhotoCrop> crops = usable.stream().map(CohortPhoto::crop).toList();
    var evidence = network.look(crops);
    var kept = new ArrayList<PhotoEvidence>();
    var scores = new ArrayList<Integer>();
    for (int photo = 0; photo < evidence.size(); photo++) {
      if (evidence.get(photo).visibleWall() >= leastVisibleWall) {
        kept.add(evidence.get(photo));
        scores.add(usable.get(photo).judgement().score());
      }
    }
    return Burst.weighted(kept, scores);
  }
}
