package org.fauces.ai.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was measured.
 *
 * @param model name and version
 * @param modelDigest of the measured model
 * @param trainedOn kind of the patients that it learned from
 * @param main the cohort by which goals are decided
 * @param trial 659 of its patients, 196 of them with influenza, as in the published trial; empty
 *     when the main cohort is too small
 * @param shifted a cohort with shifted parameters, when it was asked for
 * @param nuisances single faults of the camera; empty when not asked for
 * @param heatMaps where the maps point; empty when not asked for
 * @param comparison with another model, when it was asked for
 * @param sabotage what was sabotaged and what came of it; empty when not asked for
 * @param goals each beside what was measured
 * @param alarms one sentence for each score that is above a hard ceiling
 * @param cpuSeconds of the run
 */
public record EvaluationReport(
    String model,
    String modelDigest,
    String trainedOn,
    CohortFigures main,
    Optional<CohortFigures> trial,
    Optional<CohortFigures> shifted,
    List<NuisanceFigures> nuisances,
    List<HeatMapFigures> heatMaps,
    Optional<Comparison> comparison,
    List<SabotageResult> sabotage,
    List<Goal> goals,
    List<String> alarms,
    long cpuSeconds) {

  /** For machines: the diseases stand at the root; what was not measured is not there. */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("simulated", main.simulated());
    json.putAll(main.diseases());
    json.put("model", model);
    json.put("modelDigest", modelDigest);
    json.put("cohort", cohort());
    trial.ifPresent(figures -> json.put("trial", figures));
    shifted.ifPresent(figures -> json.put("shifted", figures));
    comparison.ifPresent(figures -> json.put("comparison", figures));
    if (!nuisances.isEmpty()) {
      json.put("nuisances", nuisances);
    }
    if (!heatMaps.isEmpty()) {
      json.put("heatMaps", heatMaps);
    }
    if (!sabotage.isEmpty()) {
      json.put("sabotage", sabotage);
    }
    json.put("goals", goals);
    json.put("alarms", alarms);
    json.put("cpuSeconds", cpuSeconds);
    return json;
  }

  private Map<String, Object> cohort() {
    var cohort = new LinkedHashMap<String, Object>();
    cohort.put("name", main.cohort());
    cohort.put("patients", main.patients());
    cohort.put("withoutUsablePhoto", main.withoutUsablePhoto());
    cohort.put("photos", main.photos());
    cohort.put("accepted", main.accepted());
    cohort.put("verdicts", main.verdicts());
    return cohort;
  }
}
