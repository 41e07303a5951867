package org.fauces.ai.training;

import java.util.List;
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
}
