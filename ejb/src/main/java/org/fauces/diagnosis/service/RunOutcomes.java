package org.fauces.diagnosis.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.HeatMap;
import org.fauces.ai.ModelDescription;
import org.fauces.ai.PhotoFinding;
import org.fauces.ai.Thresholds;
import org.fauces.diagnosis.domain.AnalysisResult;
import org.fauces.diagnosis.domain.AnalysisResult.Score;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.diagnosis.domain.HeatMapGrid;
import org.fauces.diagnosis.domain.HeatMapGrid.Grid;
import org.fauces.diagnosis.domain.ModelUsed;
import org.fauces.diagnosis.domain.Outcome;
import org.fauces.diagnosis.domain.PhotoAssessment;
import org.fauces.diagnosis.domain.ThresholdOwner;
import org.fauces.diagnosis.domain.ThresholdRule;
import org.fauces.shared.domain.TimeOrderedId;

/** Writes what the network found into rows: the one place where its vocabulary meets ours. */
@ApplicationScoped
class RunOutcomes {
  @Inject AnalysisRuns runs;
  @Inject SiteThresholds thresholds;

  ModelUsed model(ModelDescription model) {
    return new ModelUsed(model.name(), model.version(), HexFormat.of().parseHex(model.digest()));
  }

  /** The model, and whose thresholds judge this run. */
  ModelUsed model(AnalysisRun run, ModelDescription model) {
    var used = model(model);
    return thresholds.versionOf(run).map(used::judgedBy).orElse(used);
  }

  void write(AnalysisRun run, CaseFinding finding) {
    writeResults(run, finding);
    var byPhoto = finding.photos().stream().collect(toMap(PhotoFinding::id, photo -> photo));
    for (PhotoAssessment assessment : runs.assessmentsOf(List.of(run.id()))) {
      write(assessment, byPhoto.get(assessment.photoId().toString()));
    }
  }

  /** Without what the photos gave: their verdicts and heat maps. */
  void writeResults(AnalysisRun run, CaseFinding finding) {
    var rules = isEvident(finding) ? thresholds.rulesOf(run) : List.<ThresholdRule>of();
    for (DiseaseFinding disease : finding.diseases()) {
      runs.add(result(run, disease, ruleFor(run, disease, rules)));
    }
  }

  /** Without a usable photo the probability is the prior, which no threshold may make a finding. */
  private static boolean isEvident(CaseFinding finding) {
    return finding.photos().stream().anyMatch(photo -> photo.weight() > 0);
  }

  /** The facility's rule for such a patient, where there is one; rules never overlap. */
  static Optional<ThresholdRule> ruleFor(
      AnalysisRun run, DiseaseFinding finding, List<ThresholdRule> rules) {
    return rules.stream()
        .filter(rule -> rule.disease().equals(finding.disease()) && rule.covers(run.stratum()))
        .findFirst();
  }

  static AnalysisResult result(
      AnalysisRun run, DiseaseFinding finding, Optional<ThresholdRule> rule) {
    return rule.map(
            facilitys -> result(run, judged(finding, facilitys)).judgedBy(ThresholdOwner.FACILITY))
        .orElseGet(() -> result(run, finding));
  }

  private static DiseaseFinding judged(DiseaseFinding finding, ThresholdRule rule) {
    var thresholds = new Thresholds(rule.lower(), rule.upper());
    return new DiseaseFinding(
        finding.disease(),
        thresholds.outcome(finding.probability()),
        finding.probability(),
        rule.lower(),
        rule.upper());
  }

  private static AnalysisResult result(AnalysisRun run, DiseaseFinding disease) {
    return new AnalysisResult(
        TimeOrderedId.next(),
        run.id(),
        disease.disease(),
        Outcome.valueOf(disease.outcome().name()),
        new Score(disease.probability(), disease.lowerThreshold(), disease.upperThreshold()));
  }

  private void write(PhotoAssessment assessment, PhotoFinding photo) {
    assessment.assess(photo.quality().name(), photo.score(), photo.weight());
    photo.heatMaps().forEach((disease, map) -> runs.add(grid(assessment, disease, map)));
  }

  private static HeatMapGrid grid(PhotoAssessment assessment, String disease, HeatMap map) {
    return new HeatMapGrid(
        TimeOrderedId.next(),
        assessment.id(),
        disease,
        new Grid(map.columns(), map.rows(), map.intensities()));
  }
}
