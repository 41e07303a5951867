package org.fauces.ai.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.CaseInput;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.ModelDescription;
import org.fauces.ai.ModelManifest;
import org.fauces.ai.Outcome;
import org.fauces.ai.SelfTest;
import org.fauces.ai.Thresholds;
import org.fauces.ai.TrustedKeys;
import org.fauces.ai.drift.ReferenceDistribution;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.Fusion;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.Logistic;

/** A model in memory. */
public final class LoadedModel implements DiagnosticModel {
  private final HeadParameters head;
  private final ModelManifest manifest;
  private final Optional<ReferenceDistribution> reference;
  private final String digest;
  private final String signer;
  private final GraphPool pool;
  private final Fusion fusion;

  private LoadedModel(OpenModel model, int graphs) {
    this.head = model.head();
    this.manifest = model.manifest();
    this.reference = model.reference();
    this.digest = model.digest();
    this.signer = model.signer();
    this.pool = new GraphPool(model.network(), graphs);
    this.fusion = new Fusion(head);
  }

  /** See {@link DiagnosticModel#load}. */
  public static LoadedModel load(Path file, TrustedKeys keys, int graphs) {
    if (graphs < 1) {
      throw new IllegalArgumentException("a model needs at least one graph");
    }
    return new LoadedModel(OpenModel.read(file, keys), graphs);
  }

  @Override
  public ModelManifest manifest() {
    return manifest;
  }

  @Override
  public String signer() {
    return signer;
  }

  @Override
  public ModelDescription description() {
    return new ModelDescription(
        manifest.name(),
        manifest.version(),
        digest,
        manifest.questionnaireVersion(),
        manifest.trainedOn(),
        manifest.thresholds(),
        manifest.prevalence());
  }

  @Override
  public Optional<ReferenceDistribution> reference() {
    return reference;
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
