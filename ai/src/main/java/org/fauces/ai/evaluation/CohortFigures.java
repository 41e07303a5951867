package org.fauces.ai.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.statistics.Interval;
import org.fauces.ai.statistics.PatientBootstrap;

/**
 * A cohort and what a model reaches on it.
 *
 * @param cohort its name
 * @param simulated whether these are simulated patients
 * @param patients how many
 * @param withoutUsablePhoto of those: nothing is determined for them
 * @param photos of all patients
 * @param accepted share of the photos that gate and network accept, bootstrap over patients
 * @param verdicts photos by quality
 * @param diseases "influenza" and "covid19" to their figures; a disease of which nobody or
 *     everybody is ill is left out
 */
public record CohortFigures(
    String cohort,
    boolean simulated,
    int patients,
    int withoutUsablePhoto,
    int photos,
    Interval accepted,
    Map<PhotoQuality, Integer> verdicts,
    Map<String, DiseaseFigures> diseases) {
  private static final long SEED = 20261102;

  static CohortFigures of(
      String name,
      boolean simulated,
      List<ReadPatient> patients,
      Map<String, DiseaseFigures> diseases) {
    int[] photos = patients.stream().mapToInt(p -> p.photos().size()).toArray();
    double[] accepted = patients.stream().mapToDouble(CohortFigures::used).toArray();
    var verdicts = new EnumMap<PhotoQuality, Integer>(PhotoQuality.class);
    for (var patient : patients) {
      patient.photos().forEach(p -> verdicts.merge(p.judgement().quality(), 1, Integer::sum));
    }
    return new CohortFigures(
        name,
        simulated,
        patients.size(),
        (int) patients.stream().filter(p -> !p.analysable()).count(),
        Arrays.stream(photos).sum(),
        PatientBootstrap.share(accepted, photos, SEED),
        verdicts,
        diseases);
  }

  private static long used(ReadPatient patient) {
    return patient.photos().stream().filter(photo -> photo.evidence().isPresent()).count();
  }
}
