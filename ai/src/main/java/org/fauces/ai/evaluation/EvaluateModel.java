package org.fauces.ai.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.simulator.oracle.LeakAlarm;
import org.fauces.ai.statistics.PairedRoc;

/** Measures a model on simulated patients that it never saw. */
public final class EvaluateModel {
  /** Key of influenza's figures. */
  public static final String INFLUENZA = key(DiseaseFinding.INFLUENZA);

  /** Key of COVID-19's figures. */
  public static final String COVID_19 = key(DiseaseFinding.COVID_19);

  private static final String SABOTAGE = "sabotage";

  private final EvaluateSettings settings;
  private final OpenModel model;
  private final List<String> alarms = new ArrayList<>();

  private EvaluateModel(EvaluateSettings settings) {
    this.settings = settings;
    this.model = OpenModel.read(settings.model());
  }

  /**
   * Measures.
   *
   * @throws org.fauces.ai.ModelUnavailable when a model cannot be read
   */
  public static EvaluationReport run(EvaluateSettings settings) {
    return new EvaluateModel(settings).measure();
  }

  /** A disease's code as a key of the figures. */
  static String key(String disease) {
    return disease.replace("-", "");
  }

  private EvaluationReport measure() {
    Duration before = cpu();
    try (var reader = reader(model)) {
      var cohort = settings.cohort();
      var readings = reader.read(cohort);
      var main = figures(cohort, readings, true);
      var shifted = shifted(reader);
      var nuisances = nuisances(reader);
      var heatMaps = heatMaps();
      return new EvaluationReport(
          model.head().name() + " " + model.head().version(),
          model.digest(),
          main,
          trial(readings),
          shifted,
          nuisances,
          heatMaps,
          settings.compared().map(OpenModel::read).map(other -> compare(other, readings)),
          sabotage(),
          Goals.of(main.diseases(), nuisances, heatMaps),
          List.copyOf(alarms),
          cpu().minus(before).toSeconds());
    }
  }

  private CohortReader reader(OpenModel read) {
    return new CohortReader(read, settings.threads(), settings.kept(), settings.progress());
  }

  private CohortFigures figures(
      SimulatedCohort cohort, List<ReadPatient> readings, boolean decides) {
    var ceilings = Ceilings.of(cohort);
    var figures = new LinkedHashMap<String, DiseaseFigures>();
    for (DiseaseHead disease : model.head().diseases()) {
      var measurement = new DiseaseMeasurement(model.head(), disease, readings);
      if (measurement.possible()) {
        var compared = ceilings.compare(disease, measurement.scores());
        figures.put(key(disease.disease()), measurement.figures(compared));
        if (decides) {
          alarm(disease, compared);
        }
      }
    }
    return CohortFigures.of(cohort.name(), true, readings, figures);
  }

  private void alarm(DiseaseHead disease, Map<String, PairedRoc> ceilings) {
    for (String hard : List.of(Ceilings.PHOTOS_HARD, Ceilings.FUSED_HARD)) {
      var alarm = new LeakAlarm(ceilings.get(hard));
      if (alarm.leaks()) {
        alarms.add(disease.disease() + ", " + hard + ": " + alarm.sentence());
      }
    }
  }

  private Optional<CohortFigures> trial(List<ReadPatient> readings) {
    return TrialCohort.of(readings)
        .map(
            numbers -> {
              var trial = IntStream.of(numbers).mapToObj(readings::get).toList();
              var figures = new LinkedHashMap<String, DiseaseFigures>();
              for (DiseaseHead disease : model.head().diseases()) {
                figures.put(
                    key(disease.disease()),
                    new DiseaseMeasurement(model.head(), disease, trial).figures(Map.of()));
              }
              return CohortFigures.of(
                  "the first of the main cohort, in the proportions of the published trial",
                  true,
                  trial,
                  figures);
            });
  }

  private Optional<CohortFigures> shifted(CohortReader reader) {
    if (settings.shiftedPatients() == 0) {
      return Optional.empty();
    }
    var cohort = settings.cohort().sized(settings.shiftedPatients()).shifted();
    return Optional.of(figures(cohort, reader.read(cohort), false));
  }

  private List<NuisanceFigures> nuisances(CohortReader reader) {
    if (settings.nuisancePatients() == 0) {
      return List.of();
    }
    var cohort = settings.cohort().sized(settings.nuisancePatients());
    return new NuisanceMeasurement(model.head(), reader, cohort).measure();
  }

  private List<HeatMapFigures> heatMaps() {
    if (settings.heatMapPhotos() == 0) {
      return List.of();
    }
    return new HeatMapMeasurement(model)
        .measure(settings.cohort(), settings.heatMapPhotos(), settings.progress());
  }

  private List<SabotageResult> sabotage() {
    if (settings.sabotagePatients() == 0) {
      return List.of();
    }
    var own = settings.cohort();
    var cohort =
        SimulatedCohort.reference(SABOTAGE, own.seed(), settings.sabotagePatients(), own.range());
    // nothing kept: the suite looks at the files of the photos, too
    try (var reader =
        new CohortReader(model, settings.threads(), Optional.empty(), settings.progress())) {
      return new SabotageSuite(model.head(), cohort, reader::read).run();
    }
  }

  private Comparison compare(OpenModel other, List<ReadPatient> readings) {
    try (var reader = reader(other)) {
      var theirs = reader.read(settings.cohort());
      int[] both =
          IntStream.range(0, readings.size())
              .filter(i -> readings.get(i).analysable() && theirs.get(i).analysable())
              .toArray();
      var own = IntStream.of(both).mapToObj(readings::get).toList();
      var foreign = IntStream.of(both).mapToObj(theirs::get).toList();
      var diseases = new LinkedHashMap<String, PairedRoc>();
      for (DiseaseHead disease : model.head().diseases()) {
        other.head().diseases().stream()
            .filter(head -> head.disease().equals(disease.disease()))
            .findFirst()
            .ifPresent(
                head -> {
                  var first = DiseaseScores.of(model.head(), disease, own);
                  var second = DiseaseScores.of(other.head(), head, foreign);
                  if (first.hasBothGroups(1)) {
                    diseases.put(
                        key(disease.disease()),
                        PairedRoc.of(first.fused(), second.fused(), first.ill()));
                  }
                });
      }
      return new Comparison(
          other.head().name() + " " + other.head().version() + ", " + other.digest(),
          both.length,
          diseases);
    }
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
