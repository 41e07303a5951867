package org.fauces.ai.evaluation;

import org.fauces.ai.evaluation.DiseaseFigures.AtPrevalence;
import org.fauces.ai.evaluation.DiseaseFigures.JudgedPoint;
import org.fauces.ai.statistics.Calibration;

/** The part of the model card about outcomes and probabilities. */
final class OperatingPoints {
  private final CohortFigures cohort;

  OperatingPoints(CohortFigures cohort) {
    this.cohort = cohort;
  }

  void write(Markdown text) {
    outcomes(text);
    prevalences(text);
    reliability(text);
    withFindings(text);
    curve(text);
  }

  private void outcomes(Markdown text) {
    text.heading("At the model's thresholds")
        .paragraph(
            """
            Photos and interview. Sensitivity and specificity are those of the judged; the others, and patients without a
            usable photo, are UNDETERMINED. Intervals after Wilson.
            """)
        .table("simulated", "judged", "sensitivity", "specificity");
    cohort
        .diseases()
        .forEach(
            (key, figures) ->
                text.row(
                    ModelCard.name(key),
                    figures.intervals().judged(),
                    figures.intervals().sensitivity(),
                    figures.intervals().specificity()));
    text.end().table("simulated patients", "DETECTED", "NOT DETECTED", "UNDETERMINED");
    cohort
        .diseases()
        .forEach(
            (key, figures) -> {
              var table = figures.confusion();
              text.row(
                  "with " + ModelCard.name(key),
                  table.truePositive(),
                  table.falseNegative(),
                  table.undeterminedIll());
              text.row(
                  "without " + ModelCard.name(key),
                  table.falsePositive(),
                  table.trueNegative(),
                  table.undeterminedOthers());
            });
    text.end();
  }

  private void prevalences(Markdown text) {
    text.heading("At other prevalences")
        .paragraph(
            """
            How often a finding is right depends on how many patients have the disease. Positive predictive value: share
            of the DETECTED who have it; negative: share of the NOT DETECTED who have not. The same simulated patients,
            weighed; probabilities shifted by the change of log odds.
            """)
        .table("simulated", "share ill", "positive", "negative", "calibration error");
    cohort
        .diseases()
        .forEach(
            (key, figures) -> {
              for (AtPrevalence at : figures.prevalences()) {
                text.row(
                    ModelCard.name(key),
                    "%.0f %%".formatted(100 * at.prevalence()),
                    at.positivePredictiveValue(),
                    at.negativePredictiveValue(),
                    at.ece());
              }
            });
    text.end();
  }

  private void reliability(Markdown text) {
    text.heading("Can the probabilities be taken at their word?")
        .paragraph(
            """
            Expected calibration error over ten bins, photos and interview. A perfectly calibrated model shows an error,
            too, the larger the fewer patients; the last columns say which.
            """)
        .table(
            "simulated",
            "Brier",
            "calibration error",
            "of a perfect model",
            "95 % of perfect ones below");
    cohort
        .diseases()
        .forEach(
            (key, figures) ->
                text.row(
                    ModelCard.name(key),
                    figures.brier(),
                    figures.ece(),
                    figures.intervals().eceOfPerfect().mean(),
                    figures.intervals().eceOfPerfect().high()));
    text.end();
    cohort
        .diseases()
        .forEach(
            (key, figures) -> {
              text.table(ModelCard.name(key) + ": mean probability said", "share that had it");
              for (Calibration.Bin bin : figures.reliability()) {
                text.row(bin.meanProbability(), bin.happened());
              }
              text.end();
            });
  }

  /** What most patients get: the physician states findings before the analysis. */
  private void withFindings(Markdown text) {
    text.heading("With the physician's findings")
        .paragraph(
            """
            The same patients at the same thresholds when a physician's findings were stated, too. Calibration and
            thresholds were chosen so that they hold with and without findings.
            """)
        .table("simulated", "judged", "sensitivity", "specificity", "Brier", "calibration error");
    cohort
        .diseases()
        .forEach(
            (key, figures) ->
                text.row(
                    ModelCard.name(key),
                    figures.withFindings().judged(),
                    figures.withFindings().sensitivity(),
                    figures.withFindings().specificity(),
                    figures.withFindings().brier(),
                    figures.withFindings().ece()));
    text.end();
  }

  private void curve(Markdown text) {
    text.heading("How many could be judged, and how well")
        .paragraph(
            """
            The more is asked of the judged, the fewer can be judged. Bands chosen on one half of the simulated patients
            and counted on the other, and the other way round; patients with a usable photo.
            """)
        .table(
            "simulated",
            "asked: sensitivity / specificity",
            "judged",
            "sensitivity",
            "specificity");
    cohort
        .diseases()
        .forEach(
            (key, figures) -> {
              for (JudgedPoint point : figures.judgedCurve()) {
                text.row(
                    ModelCard.name(key),
                    "%.2f / %.2f".formatted(point.sensitivityGoal(), point.specificityGoal()),
                    point.judged(),
                    point.sensitivity(),
                    point.specificity());
              }
            });
    text.end();
  }
}
