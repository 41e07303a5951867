package org.fauces.ai.training;

import java.util.List;
import java.util.Map;

/**
 * What a training run did; lies beside the model.
 *
 * @param version of the model
 * @param trainedOn kind of patients
 * @param seed of the run
 * @param design of the network
 * @param patients that trained the network
 * @param photos of those that passed the gate
 * @param epochs passes over them
 * @param parameters of the network
 * @param headPatients for head, calibration and thresholds
 * @param interviews for the interview's layer
 * @param shards networks that each batch was dealt to; the weights depend on it
 * @param threads that rendered and looked
 * @param processor of the machine: on another the last bits may differ
 * @param stoppedEarly whether the time limit cut a part
 * @param secondsOfParts elapsed in each part
 * @param totalCpuSeconds CPU time of the whole run
 * @param totalWallSeconds duration of the whole run, interruptions left out
 * @param seenPhotos of patients of hospitals, one list for each training with such; empty when all
 *     patients were simulated
 */
public record TrainingReport(
    String version,
    String trainedOn,
    long seed,
    String design,
    int patients,
    int photos,
    int epochs,
    long parameters,
    int headPatients,
    int interviews,
    int shards,
    int threads,
    String processor,
    boolean stoppedEarly,
    Map<String, Double> secondsOfParts,
    long totalCpuSeconds,
    long totalWallSeconds,
    List<SeenPhotos> seenPhotos) {

  /** Seconds while the network learned. */
  public double networkSeconds() {
    return secondsOfParts.entrySet().stream()
        .filter(part -> part.getKey().startsWith("network"))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
