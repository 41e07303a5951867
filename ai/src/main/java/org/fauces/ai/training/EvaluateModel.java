package org.fauces.ai.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fauces.ai.Thresholds;
import org.fauces.ai.fusion.Burst;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.Fusion;
import org.fauces.ai.fusion.Logistic;
import org.fauces.ai.internal.ModelJson;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.ai.statistics.Calibration;
import org.fauces.ai.statistics.Confusion;
import org.fauces.ai.statistics.Roc;
import org.fauces.ai.training.EvaluationReport.DiseaseFigures;

/** Measures a model on simulated patients that it never saw and writes figures and model card. */
public final class EvaluateModel {
  /** Beside the model: the figures. */
  public static final String REPORT = "evaluation.json";

  /** A patient whose photos were read. */
  private record Reading(SimulatedPatient patient, Burst burst) {
    boolean has(Condition condition) {
      return patient.condition() == condition;
    }
  }

  private final EvaluateSettings settings;
  private final OpenModel model;
  private final Fusion fusion;
  private int photosAccepted;

  private EvaluateModel(EvaluateSettings settings) {
    this.settings = settings;
    this.model = OpenModel.read(settings.model());
    this.fusion = new Fusion(model.head());
  }

  /** Evaluates, writes evaluation.json beside the model and the model card. */
  public static EvaluationReport run(EvaluateSettings settings) {
    var report = new EvaluateModel(settings).evaluate();
    write(settings.model().resolve(REPORT), ModelJson.write(report));
    var training =
        ModelJson.readBeside(settings.model().resolve(TrainModel.REPORT), TrainingReport.class);
    var card = new ModelCard(settings, training, report).markdown();
    write(settings.card(), card.getBytes(StandardCharsets.UTF_8));
    return report;
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EvaluationReport evaluate() {
    Duration before = cpu();
    var readings = readings();
    var usable = readings.stream().filter(r -> !r.burst().isEmpty()).toList();
    var figures = new ArrayList<DiseaseFigures>();
    for (int disease = 0; disease < model.head().diseases().size(); disease++) {
      figures.add(figures(disease, usable));
    }
    return new EvaluationReport(
        model.digest(),
        settings.seed(),
        settings.patients(),
        settings.photosPerPatient(),
        (double) photosAccepted / (settings.patients() * settings.photosPerPatient()),
        readings.size() - usable.size(),
        figures,
        cpu().minus(before).toSeconds());
  }

  private List<Reading> readings() {
    var cohort = SimulatedPatients.reference(settings.seed(), "test");
    try (var photographer = new Photographer(settings.threads(), settings.progress())) {
      var started =
          photographer.start(
              settings.patients(),
              i -> CohortPatient.photograph(cohort.patient(i), settings.photosPerPatient()));
      return photographer.collect("test", started).stream().map(this::read).toList();
    }
  }

  private Reading read(CohortPatient patient) {
    var burst = patient.read(model.network(), model.head().leastVisibleWall());
    photosAccepted += burst.photos().size();
    return new Reading(patient.patient(), burst);
  }

  private DiseaseFigures figures(int disease, List<Reading> readings) {
    var head = model.head().diseases().get(disease);
    boolean[] ill = ill(head, readings);
    double[] fused =
        scores(readings, r -> fusion.logits(r.burst(), r.patient().interview(), Map.of())[disease]);
    double[] probabilities =
        IntStream.range(0, fused.length).mapToDouble(i -> Logistic.probability(fused[i])).toArray();
    var thresholds = new Thresholds(head.lowerThreshold(), head.upperThreshold());
    return new DiseaseFigures(
        head.disease(),
        (int) IntStream.range(0, ill.length).filter(i -> ill[i]).count(),
        Roc.of(fused, ill),
        Roc.of(scores(readings, r -> withFindings(r)[disease]), ill),
        Roc.of(scores(readings, r -> fusion.photoLogits(r.burst())[disease]), ill),
        Roc.of(
            scores(readings, r -> fusion.interviewLogits(r.patient().interview())[disease]), ill),
        Roc.of(swapped(disease, readings), ill),
        Confusion.of(probabilities, ill, thresholds),
        Calibration.brier(probabilities, ill),
        Calibration.expectedError(probabilities, ill));
  }

  private static boolean[] ill(DiseaseHead head, List<Reading> readings) {
    boolean[] ill = new boolean[readings.size()];
    var condition = Condition.values()[head.condition()];
    IntStream.range(0, ill.length).forEach(i -> ill[i] = readings.get(i).has(condition));
    return ill;
  }

  private double[] withFindings(Reading reading) {
    var patient = reading.patient();
    return fusion.logits(reading.burst(), patient.interview(), patient.findings());
  }

  private static double[] scores(List<Reading> readings, Function<Reading, Double> score) {
    return readings.stream().mapToDouble(score::apply).toArray();
  }

  /**
   * Each interview with the photos of the next patient: must not be better than the interview
   * alone.
   */
  private double[] swapped(int disease, List<Reading> readings) {
    double[] scores = new double[readings.size()];
    for (int i = 0; i < scores.length; i++) {
      var interview = readings.get(i).patient().interview();
      var foreign = readings.get((i + 1) % scores.length).burst();
      scores[i] = fusion.logits(foreign, interview, Map.of())[disease];
    }
    return scores;
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
