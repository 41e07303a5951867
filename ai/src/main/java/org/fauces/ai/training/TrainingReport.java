package org.fauces.ai.training;

/**
 * What a training run did; lies beside the model.
 *
 * @param version of the model
 * @param seed of the run
 * @param patients that trained the network
 * @param photos of those that passed the gate
 * @param epochs passes over them
 * @param parameters of the network
 * @param headPatients for head, calibration and thresholds
 * @param interviews for the interview's layer
 * @param stoppedEarly whether the time limit cut the run
 * @param networkCpuSeconds CPU time while the network was trained, rendering beside it included
 * @param totalCpuSeconds CPU time of the whole run
 * @param totalWallSeconds duration of the whole run
 */
public record TrainingReport(
    String version,
    long seed,
    int patients,
    int photos,
    int epochs,
    long parameters,
    int headPatients,
    int interviews,
    boolean stoppedEarly,
    long networkCpuSeconds,
    long totalCpuSeconds,
    long totalWallSeconds) {}
