package org.fauces.diagnosis.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.HeatMap;
import org.fauces.ai.ModelDescription;
import org.fauces.ai.PhotoFinding;
import org.fauces.diagnosis.domain.AnalysisResult;
import org.fauces.diagnosis.domain.AnalysisResult.Score;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.diagnosis.domain.HeatMapGrid;
import org.fauces.diagnosis.domain.HeatMapGrid.Grid;
import org.fauces.diagnosis.domain.ModelUsed;
import org.fauces.diagnosis.domain.Outcome;
import org.fauces.diagnosis.domain.PhotoAssessment;
import org.fauces.shared.domain.TimeOrderedId;

/** Writes what the network found into rows: the one place where its vocabulary meets ours. */
@ApplicationScoped
class RunOutcomes {
  @Inject AnalysisRuns runs;

  ModelUsed model(ModelDescription model) {
    return new ModelUsed(model.name(), model.version(), HexFormat.of().parseHex(model.digest()));
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
    for (DiseaseFinding disease : finding.diseases()) {
      runs.add(result(run, disease));
    }
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
