package org.fauces.ai.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.Thresholds;
import org.fauces.ai.fusion.Burst;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.Fusion;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.ImageFeatures;
import org.fauces.ai.fusion.InterviewFeatures;
import org.fauces.ai.fusion.LesionTable;
import org.fauces.ai.fusion.Logistic;
import org.fauces.ai.fusion.Pooling;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.statistics.Roc;
import org.fauces.ai.statistics.ThresholdChoice;

/**
 * Fits everything behind the network on patients that the network never saw: interview layer,
 * pooling, fused layer on one part, calibration and thresholds on the rest.
 */
final class HeadTraining {
  static final double LEAST_VISIBLE_WALL = 0.12;
  private static final double FIT_SHARE = 0.65;
  private static final double INTERVIEW_PENALTY = 8;
  private static final double PENALTY = 4;
  private static final double[] SCALES = {.3, .5, .7, 1.0};
  private static final double[] DAMPINGS = {0, .15, .4};
  private static final List<Condition> DISEASES = List.of(Condition.INFLUENZA, Condition.COVID_19);

  private final TrainSettings settings;
  private final LesionTable table;
  private final List<Reading> fit;
  private final List<Reading> calibration;

  /** A patient whose photos were read. */
  record Reading(SimulatedPatient patient, Burst burst) {
    boolean has(Condition condition) {
      return patient.condition() == condition;
    }
  }

  HeadTraining(TrainSettings settings, LesionTable table, List<Reading> readings) {
    this.settings = settings;
    this.table = table;
    var usable = readings.stream().filter(r -> !r.burst().isEmpty()).toList();
    int border = (int) (usable.size() * FIT_SHARE);
    this.fit = usable.subList(0, border);
    this.calibration = usable.subList(border, usable.size());
  }

  HeadParameters train(List<SimulatedPatient> interviewed) {
    var heads = new ArrayList<DiseaseHead>();
    for (Condition disease : DISEASES) {
      heads.add(interviewHead(disease, interviewed));
    }
    var pooled = withBestPooling(heads);
    var fused = map(pooled, head -> fused(pooled, head));
    return map(fused, head -> calibrated(fused, head));
  }

  private DiseaseHead interviewHead(Condition disease, List<SimulatedPatient> interviewed) {
    var features = interviewed.stream().map(p -> InterviewFeatures.of(p.interview())).toList();
    boolean[] ill = new boolean[features.size()];
    IntStream.range(0, ill.length).forEach(i -> ill[i] = interviewed.get(i).condition() == disease);
    var layer = RidgeLogistic.fit(features, ill, INTERVIEW_PENALTY);
    String code =
        disease == Condition.INFLUENZA ? DiseaseFinding.INFLUENZA : DiseaseFinding.COVID_19;
    return new DiseaseHead(
        code, disease.ordinal(), disease.referenceShare(), 0, 1, layer, layer, layer);
  }

  private HeadParameters parameters(Pooling pooling, List<DiseaseHead> heads) {
    return new HeadParameters(
        "fauces-throat",
        settings.version(),
        "2026-11",
        "simulated patients",
        InterviewFeatures.names(),
        LEAST_VISIBLE_WALL,
        table,
        pooling,
        heads);
  }

  private HeadParameters withBestPooling(List<DiseaseHead> heads) {
    HeadParameters best = null;
    double highest = -1;
    for (double scale : SCALES) {
      for (double damping : DAMPINGS) {
        var candidate = parameters(new Pooling(scale, damping), heads);
        double auroc = auroc(r -> ImageFeatures.of(r.burst(), onset(r), candidate)[0]);
        if (auroc > highest) {
          highest = auroc;
          best = candidate;
        }
      }
    }
    settings
        .progress()
        .accept(String.format("head: pooling %s, AUROC %.3f", best.pooling(), highest));
    return best;
  }

  private static double onset(Reading reading) {
    return reading.patient().interview().getOrDefault("onset_h", Double.NaN);
  }

  private double auroc(ToDoubleFunction<Reading> score) {
    double[] scores = fit.stream().mapToDouble(score).toArray();
    return Roc.of(scores, ill(fit, Condition.INFLUENZA)).auroc();
  }

  private static boolean[] ill(List<Reading> readings, Condition disease) {
    boolean[] ill = new boolean[readings.size()];
    IntStream.range(0, ill.length).forEach(i -> ill[i] = readings.get(i).has(disease));
    return ill;
  }

  /** Fitted with and without findings, since a physician may not have stated any yet. */
  private DiseaseHead fused(HeadParameters parameters, DiseaseHead head) {
    var fusion = new Fusion(parameters);
    var rows = new ArrayList<double[]>();
    var photoRows = new ArrayList<double[]>();
    for (Reading r : fit) {
      rows.add(fusion.features(r.burst(), r.patient().interview(), Map.of()));
      photoRows.add(ImageFeatures.of(r.burst(), Double.NaN, parameters));
    }
    for (Reading r : fit) {
      rows.add(fusion.features(r.burst(), r.patient().interview(), r.patient().findings()));
    }
    boolean[] once = ill(fit, Condition.values()[head.condition()]);
    boolean[] twice = new boolean[2 * once.length];
    IntStream.range(0, twice.length).forEach(i -> twice[i] = once[i % once.length]);
    return layers(
        head,
        RidgeLogistic.fit(photoRows, once, PENALTY),
        RidgeLogistic.fit(rows, twice, 2 * PENALTY),
        new Thresholds(head.lowerThreshold(), head.upperThreshold()));
  }

  private DiseaseHead calibrated(HeadParameters parameters, DiseaseHead head) {
    var fusion = new Fusion(parameters);
    int index = parameters.diseases().indexOf(head);
    var logits =
        calibration.stream()
            .map(r -> fusion.logits(r.burst(), r.patient().interview(), Map.of())[index])
            .map(logit -> new double[] {logit})
            .toList();
    boolean[] ill = ill(calibration, Condition.values()[head.condition()]);
    var platt = RidgeLogistic.fit(logits, ill, 1e-3);
    double scale = platt.weights()[0];
    double[] probabilities =
        logits.stream().mapToDouble(l -> Logistic.probability(platt.logit(l))).toArray();
    var thresholds =
        head.condition() == Condition.INFLUENZA.ordinal()
            ? ThresholdChoice.single(probabilities, ill)
            : ThresholdChoice.band(probabilities, ThresholdChoice.JUDGED);
    return layers(head, head.photos(), head.fused().rescaled(scale, platt.bias()), thresholds);
  }

  private static DiseaseHead layers(
      DiseaseHead head, Logistic photos, Logistic fused, Thresholds thresholds) {
    return new DiseaseHead(
        head.disease(),
        head.condition(),
        head.prevalence(),
        thresholds.lower(),
        thresholds.upper(),
        head.interview(),
        photos,
        fused);
  }

  private HeadParameters map(HeadParameters parameters, UnaryOperator<DiseaseHead> change) {
    return parameters(parameters.pooling(), parameters.diseases().stream().map(change).toList());
  }
}
