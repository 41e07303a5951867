package org.fauces.ai.evaluation;

import java.nio.file.Path;
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
import org.fauces.ai.training.SeenPhotos;

/** Measures a model on patients that it never saw. */
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
    requireUnseen(settings.model(), model);
    settings.compared().ifPresent(place -> requireUnseen(place, OpenModel.read(place)));
    try (var reader = reader(model)) {
      var readings = reader.read(settings.cohort());
      var ceilings = settings.simulated().map(Ceilings::of);
      var main = figures(settings.cohort(), readings, ceilings);
      alarm(main);
      var simulated = settings.simulated();
      var shifted = simulated.flatMap(cohort -> shifted(reader, cohort));
      var nuisances = simulated.map(cohort -> nuisances(reader, cohort)).orElse(List.of());
      var heatMaps = simulated.map(this::heatMaps).orElse(List.of());
      return new EvaluationReport(
          model.head().name() + " " + model.head().version(),
          model.digest(),
          model.head().trainedOn(),
          main,
          simulated.flatMap(cohort -> trial(readings)),
          shifted,
          nuisances,
          heatMaps,
          settings.compared().map(OpenModel::read).map(other -> compare(other, readings)),
          simulated.map(this::sabotage).orElse(List.of()),
          simulated.map(cohort -> Goals.of(main.diseases(), nuisances, heatMaps)).orElse(List.of()),
          List.copyOf(alarms),
          cpu().minus(before).toSeconds());
    }
  }

  /**
   * @throws IllegalArgumentException when the model learned from a photo of the cohort
   */
  private void requireUnseen(Path place, OpenModel read) {
    if (settings.cohort() instanceof FolderCohort folder) {
      var seen = SeenPhotos.beside(place, read.head());
      folder.requireUnseen(seen);
      if (!SeenPhotos.complete(seen, read.head().trainedOn())) {
        settings
            .progress()
            .accept(
                "%s %s keeps no list of all photos that it learned from: whether patients of this folder are among them could not be checked."
                    .formatted(read.head().name(), read.head().version()));
      }
    }
  }

  private CohortReader reader(OpenModel read) {
    return new CohortReader(read, settings.threads(), settings.kept(), settings.progress());
  }

  /**
   * @throws IllegalArgumentException when there is no disease that some have and some have not
   */
  private CohortFigures figures(
      TestCohort cohort, List<ReadPatient> readings, Optional<Ceilings> ceilings) {
    var figures = new LinkedHashMap<String, DiseaseFigures>();
    for (DiseaseHead disease : model.head().diseases()) {
      var measurement = new DiseaseMeasurement(model.head(), disease, readings);
      if (measurement.possible()) {
        figures.put(
            key(disease.disease()),
            measurement.figures(
                ceilings.map(c -> c.compare(disease, measurement.scores())).orElse(Map.of())));
      }
    }
    if (figures.isEmpty()) {
      throw new IllegalArgumentException(
          "Of the patients with a usable photo, nobody or everybody has each disease: there is nothing to measure.");
    }
    boolean simulated = cohort instanceof SimulatedCohort;
    return CohortFigures.of(cohort.name(), simulated, readings, figures);
  }

  private void alarm(CohortFigures main) {
    main.diseases()
        .forEach(
            (disease, figures) -> {
              for (String hard : List.of(Ceilings.PHOTOS_HARD, Ceilings.FUSED_HARD)) {
                Optional.ofNullable(figures.ceilings().get(hard))
                    .map(LeakAlarm::new)
                    .filter(LeakAlarm::leaks)
                    .ifPresent(a -> alarms.add(disease + ", " + hard + ": " + a.sentence()));
              }
            });
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

  private Optional<CohortFigures> shifted(CohortReader reader, SimulatedCohort main) {
    if (settings.shiftedPatients() == 0) {
      return Optional.empty();
    }
    var cohort = main.sized(settings.shiftedPatients()).shifted();
    return Optional.of(figures(cohort, reader.read(cohort), Optional.of(Ceilings.of(cohort))));
  }

  private List<NuisanceFigures> nuisances(CohortReader reader, SimulatedCohort main) {
    if (settings.nuisancePatients() == 0) {
      return List.of();
    }
    if (model.head().find(DiseaseFinding.INFLUENZA).isEmpty()) {
      settings
          .progress()
          .accept(
              "nuisances: left out, since they are measured on influenza, which the model does not judge");
      return List.of();
    }
    var cohort = main.sized(settings.nuisancePatients());
    return new NuisanceMeasurement(model.head(), reader::read, cohort).measure();
  }

  private List<HeatMapFigures> heatMaps(SimulatedCohort cohort) {
    if (settings.heatMapPhotos() == 0) {
      return List.of();
    }
    return new HeatMapMeasurement(model)
        .measure(cohort, settings.heatMapPhotos(), settings.progress());
  }

  private List<SabotageResult> sabotage(SimulatedCohort own) {
    if (settings.sabotagePatients() == 0) {
      return List.of();
    }
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
        other
            .head()
            .find(disease.disease())
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
