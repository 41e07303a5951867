package org.fauces.ai.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.Thresholds;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.Fusion;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.ImageFeatures;
import org.fauces.ai.fusion.InterviewFeatures;
import org.fauces.ai.fusion.Logistic;
import org.fauces.ai.fusion.Pooling;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.statistics.Roc;
import org.fauces.ai.statistics.ThresholdChoice;

/**
 * Fits everything behind the network on patients that the network never saw: interview layer,
 * pooling and fused layer on one part, calibration and thresholds on another.
 */
final class HeadTraining {
  private static final double INTERVIEW_PENALTY = 8;
  private static final double PENALTY = 4;
  private static final double[] SCALES = {.2, .3, .5, .7, 1.0};
  private static final double[] DAMPINGS = {0, .15, .4, 1};

  private static final List<Condition> DISEASES = List.of(Condition.INFLUENZA, Condition.COVID_19);

  private final String version;
  private final int leastOfAClass;
  private final TrainingData data;
  private final PhotoCache cache;
  private final List<ReadPatient> patients;
  private final Progress progress;

  /**
   * A fit of what lies behind the network.
   *
   * @param leastOfAClass ill and others that each split needs; fewer would give a threshold that
   *     means nothing
   */
  HeadTraining(
      String version,
      int leastOfAClass,
      TrainingData data,
      PhotoCache cache,
      List<ReadPatient> patients,
      Progress progress) {
    this.version = version;
    this.leastOfAClass = leastOfAClass;
    this.data = data;
    this.cache = cache;
    this.patients = patients;
    this.progress = progress;
  }

  HeadParameters train() {
    var heads = new ArrayList<DiseaseHead>();
    for (Condition disease : judged()) {
      requireBothClasses(disease, Split.HEAD);
      requireBothClasses(disease, Split.CALIBRATION);
      heads.add(interviewHead(disease));
    }
    var pooled = withBestPooling(heads);
    var fused = map(pooled, head -> fused(pooled, head));
    return map(fused, head -> calibrated(fused, head));
  }

  /** Diseases that any patient was tested for. */
  private List<Condition> judged() {
    var tested =
        DISEASES.stream()
            .filter(d -> !ReadPatient.select(patients, Split.HEAD, d).isEmpty())
            .toList();
    if (tested.isEmpty()) {
      throw new TrainingStopped(
          "No patient of the split HEAD has a usable photo and a test result; nothing can be fitted.");
    }
    DISEASES.stream()
        .filter(disease -> !tested.contains(disease))
        .forEach(disease -> progress.line("head: no test for " + code(disease) + "; left out"));
    return tested;
  }

  private void requireBothClasses(Condition disease, Split split) {
    var chosen = ReadPatient.select(patients, split, disease);
    int ill = 0;
    for (boolean each : ReadPatient.ill(ReadPatient.facts(chosen), disease)) {
      ill += each ? 1 : 0;
    }
    if (Math.min(ill, chosen.size() - ill) < leastOfAClass) {
      throw new TrainingStopped(
          "Of the patients of the split %s with usable photos %d have %s and %d do not; at least %d of each are needed."
              .formatted(split, ill, code(disease), chosen.size() - ill, leastOfAClass));
    }
  }

  private static String code(Condition disease) {
    return disease == Condition.INFLUENZA ? DiseaseFinding.INFLUENZA : DiseaseFinding.COVID_19;
  }

  private DiseaseHead interviewHead(Condition disease) {
    var tested =
        data.interviewed().stream().filter(facts -> facts.has(disease).isPresent()).toList();
    var layer = interviewLayer(tested, ReadPatient.ill(tested, disease), data.share(disease));
    return new DiseaseHead(
        code(disease), disease.ordinal(), data.share(disease), 0, 1, layer, layer, layer);
  }

  /** Nobody with an interview, or nobody ill among them: the interview then says nothing. */
  private static Logistic interviewLayer(List<PatientFacts> tested, boolean[] ill, double share) {
    var features = tested.stream().map(facts -> InterviewFeatures.of(facts.interview())).toList();
    long count = IntStream.range(0, ill.length).filter(i -> ill[i]).count();
    return count == 0 || count == ill.length
        ? new Logistic(Math.log(share / (1 - share)), new double[InterviewFeatures.names().size()])
        : RidgeLogistic.fit(features, ill, INTERVIEW_PENALTY);
  }

  private HeadParameters parameters(Pooling pooling, List<DiseaseHead> heads) {
    return new HeadParameters(
        "fauces-throat",
        version,
        "2026-11",
        data.trainedOn(),
        InterviewFeatures.names(),
        data.leastVisibleWall(),
        data.table(cache),
        pooling,
        heads);
  }

  private HeadParameters withBestPooling(List<DiseaseHead> heads) {
    var first = parameters(new Pooling(1, 0), heads);
    var best = first;
    double highest = -1;
    for (double scale : SCALES) {
      for (double damping : DAMPINGS) {
        var candidate = with(first, new Pooling(scale, damping));
        double auroc = auroc(candidate);
        if (auroc > highest) {
          highest = auroc;
          best = candidate;
        }
      }
    }
    progress.line(
        String.format(Locale.ROOT, "head: pooling %s, AUROC %.3f", best.pooling(), highest));
    return best;
  }

  /** Of the first disease by its photos and the hours since onset. */
  private double auroc(HeadParameters candidate) {
    var disease = condition(candidate.diseases().get(0));
    var fit = ReadPatient.select(patients, Split.HEAD, disease);
    double[] scores =
        ReadPatient.scores(fit, p -> ImageFeatures.of(p.burst(), p.onsetHours(), candidate)[0]);
    return Roc.of(scores, ReadPatient.ill(ReadPatient.facts(fit), disease)).auroc();
  }

  private static Condition condition(DiseaseHead head) {
    return Condition.values()[head.condition()];
  }

  /** Fitted with and without findings, since a physician may not have stated any yet. */
  private DiseaseHead fused(HeadParameters parameters, DiseaseHead head) {
    var fusion = new Fusion(parameters);
    var fit = ReadPatient.select(patients, Split.HEAD, condition(head));
    var rows = new ArrayList<double[]>();
    var photoRows = new ArrayList<double[]>();
    for (ReadPatient p : fit) {
      rows.add(fusion.features(p.burst(), p.facts().interview(), Map.of()));
      photoRows.add(ImageFeatures.of(p.burst(), Double.NaN, parameters));
    }
    for (ReadPatient p : fit) {
      rows.add(fusion.features(p.burst(), p.facts().interview(), p.facts().findings()));
    }
    boolean[] once = ReadPatient.ill(ReadPatient.facts(fit), condition(head));
    return layers(
        head,
        RidgeLogistic.fit(photoRows, once, PENALTY),
        RidgeLogistic.fit(rows, twice(once), 2 * PENALTY),
        new Thresholds(head.lowerThreshold(), head.upperThreshold()));
  }

  private static boolean[] twice(boolean[] once) {
    boolean[] twice = Arrays.copyOf(once, 2 * once.length);
    System.arraycopy(once, 0, twice, once.length, once.length);
    return twice;
  }

  /**
   * Scale and shift of the log odds (Platt, 1999), then thresholds. Both hold with and without a
   * physician's findings: a server judges by what there is.
   */
  private DiseaseHead calibrated(HeadParameters parameters, DiseaseHead head) {
    var chosen = ReadPatient.select(patients, Split.CALIBRATION, condition(head));
    boolean[] ill = ReadPatient.ill(ReadPatient.facts(chosen), condition(head));
    var without = logits(parameters, head, chosen, facts -> Map.of());
    var with = logits(parameters, head, chosen, PatientFacts::findings);
    var all = Stream.concat(without.stream(), with.stream()).toList();
    var platt = RidgeLogistic.fit(all, twice(ill), 1e-3);
    var thresholds =
        thresholds(head, probabilities(platt, without), probabilities(platt, with), ill);
    var fused = head.fused().rescaled(platt.weights()[0], platt.bias());
    return layers(head, head.photos(), fused, thresholds);
  }

  private static List<double[]> logits(
      HeadParameters parameters,
      DiseaseHead head,
      List<ReadPatient> chosen,
      Function<PatientFacts, Map<String, String>> findings) {
    var fusion = new Fusion(parameters);
    int index = parameters.diseases().indexOf(head);
    return chosen.stream()
        .map(p -> fusion.logits(p.burst(), p.facts().interview(), findings.apply(p.facts()))[index])
        .map(logit -> new double[] {logit})
        .toList();
  }

  private static double[] probabilities(Logistic platt, List<double[]> logits) {
    return logits.stream().mapToDouble(l -> Logistic.probability(platt.logit(l))).toArray();
  }

  private static Thresholds thresholds(
      DiseaseHead head, double[] without, double[] with, boolean[] ill) {
    if (head.condition() == Condition.INFLUENZA.ordinal()) {
      double one = ThresholdChoice.single(without, ill).upper();
      double other = ThresholdChoice.single(with, ill).upper();
      return new Thresholds(Math.max(one, other), Math.max(one, other));
    }
    var one = ThresholdChoice.band(without, ThresholdChoice.JUDGED);
    var other = ThresholdChoice.band(with, ThresholdChoice.JUDGED);
    return new Thresholds(
        Math.min(one.lower(), other.lower()), Math.max(one.upper(), other.upper()));
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

  private static HeadParameters with(HeadParameters head, Pooling pooling) {
    return copy(head, pooling, head.diseases());
  }

  private static HeadParameters map(HeadParameters head, UnaryOperator<DiseaseHead> change) {
    return copy(head, head.pooling(), head.diseases().stream().map(change).toList());
  }

  private static HeadParameters copy(
      HeadParameters head, Pooling pooling, List<DiseaseHead> diseases) {
    return new HeadParameters(
        head.name(),
        head.version(),
        head.questionnaireVersion(),
        head.trainedOn(),
        head.interviewNames(),
        head.leastVisibleWall(),
        head.table(),
        pooling,
        diseases);
  }
}
