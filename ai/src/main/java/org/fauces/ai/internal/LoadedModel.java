package org.fauces.ai.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.CaseInput;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.ModelDescription;
import org.fauces.ai.Outcome;
import org.fauces.ai.SelfTest;
import org.fauces.ai.Thresholds;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.Fusion;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.Logistic;

/** A model in memory. */
public final class LoadedModel implements DiagnosticModel {
  private final HeadParameters head;
  private final String digest;
  private final GraphPool pool;
  private final Fusion fusion;

  private LoadedModel(HeadParameters head, String digest, GraphPool pool) {
    this.head = head;
    this.digest = digest;
    this.pool = pool;
    this.fusion = new Fusion(head);
  }

  /** See {@link DiagnosticModel#load}. */
  public static LoadedModel load(Path directory, int graphs) {
    if (graphs < 1) {
      throw new IllegalArgumentException("a model needs at least one graph");
    }
    var model = OpenModel.read(directory);
    return new LoadedModel(model.head(), model.digest(), new GraphPool(model.network(), graphs));
  }

  @Override
  public ModelDescription description() {
    Map<String, Thresholds> thresholds = new HashMap<>();
    Map<String, Double> prevalence = new HashMap<>();
    for (DiseaseHead disease : head.diseases()) {
      thresholds.put(disease.disease(), thresholds(disease));
      prevalence.put(disease.disease(), disease.prevalence());
    }
    return new ModelDescription(
        head.name(),
        head.version(),
        digest,
        head.questionnaireVersion(),
        head.trainedOn(),
        thresholds,
        prevalence);
  }

  @Override
  public CaseFinding analyse(CaseInput input) {
    double onsetHours = input.interview().getOrDefault("onset_h", Double.NaN);
    var reading = pool.with(network -> BurstReading.of(input.photos(), network, head));
    return new CaseFinding(diseases(input, reading), reading.findings(onsetHours));
  }

  private List<DiseaseFinding> diseases(CaseInput input, BurstReading reading) {
    var burst = reading.burst();
    double[] logits =
        burst.isEmpty() ? new double[0] : fusion.logits(burst, input.interview(), input.findings());
    var findings = new ArrayList<DiseaseFinding>();
    for (int i = 0; i < head.diseases().size(); i++) {
      var disease = head.diseases().get(i);
      findings.add(
          burst.isEmpty()
              ? finding(disease, Outcome.UNDETERMINED, disease.prevalence())
              : judged(disease, Logistic.probability(logits[i])));
    }
    return findings;
  }

  private static DiseaseFinding judged(DiseaseHead disease, double probability) {
    return finding(disease, thresholds(disease).outcome(probability), probability);
  }

  private static DiseaseFinding finding(DiseaseHead disease, Outcome outcome, double probability) {
    return new DiseaseFinding(
        disease.disease(),
        outcome,
        probability,
        disease.lowerThreshold(),
        disease.upperThreshold());
  }

  private static Thresholds thresholds(DiseaseHead disease) {
    return new Thresholds(disease.lowerThreshold(), disease.upperThreshold());
  }

  @Override
  public SelfTest selfTest() {
    return pool.with(SelfTests::run);
  }

  @Override
  public void close() {
    pool.close();
  }
}
