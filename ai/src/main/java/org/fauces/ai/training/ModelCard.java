package org.fauces.ai.training;

import java.util.Locale;
import java.util.function.Function;
import org.fauces.ai.statistics.Roc;
import org.fauces.ai.training.EvaluationReport.DiseaseFigures;

/** Writes the model card, so that no figure in it is copied by hand. */
final class ModelCard {
  private final EvaluateSettings settings;
  private final TrainingReport training;
  private final EvaluationReport report;

  ModelCard(EvaluateSettings settings, TrainingReport training, EvaluationReport report) {
    this.settings = settings;
    this.training = training;
    this.report = report;
  }

  String markdown() {
    return intendedUse() + figures() + howMade() + limits();
  }

  private String intendedUse() {
    return """
        # Model card: fauces-throat %s

        Written by `./fauces evaluate`. **Every figure on this page was measured on simulated patients. None of them
        says anything about real throats.**

        Digest of the model: `%s`

        ## Intended use

        To show that the whole way from photograph to finding works, and to develop, test and operate the software
        around it. **Not for diagnosis.** The model has seen no photograph of a real throat; it is not an approved
        medical device, and a physician must not base any decision on it. For each disease it gives DETECTED, NOT
        DETECTED or UNDETERMINED with a probability and thresholds, and for each photo a quality verdict, a weight and
        a heat map.

        ![Simulated throats](pictures/simulated-throats.png)

        *Simulated photographs, drawn by this software; no picture of a person. Rows: influenza, COVID-19, cold,
        streptococcus.*

        """
        .formatted(training.version(), report.modelDigest());
  }

  private String figures() {
    var text = new StringBuilder();
    text.append(
        """
        ## Simulated figures

        %d simulated test patients of the reference mix, %d photos each, none of them used in training, calibration or
        thresholds. %.0f %% of the photos passed the quality gate and showed the wall; %d patients had no such photo
        and are left out. Intervals are 95 %% (DeLong, one score per patient).

        | simulated AUROC | influenza | COVID-19 |
        |---|---|---|
        """
            .formatted(
                report.patients(),
                report.photosPerPatient(),
                100 * report.photosAccepted(),
                report.patientsWithoutPhoto()));
    row(text, "photos and interview", DiseaseFigures::fused);
    row(text, "photos, interview and physician's findings", DiseaseFigures::withFindings);
    row(text, "photos alone", DiseaseFigures::photosAlone);
    row(text, "interview alone", DiseaseFigures::interviewAlone);
    row(text, "photos swapped between patients, own interview", DiseaseFigures::swapped);
    return text.append(operatingPoints()).toString();
  }

  private void row(StringBuilder text, String name, Function<DiseaseFigures, Roc> figure) {
    text.append("| ").append(name);
    for (DiseaseFigures disease : report.diseases()) {
      var roc = figure.apply(disease);
      text.append(
          String.format(Locale.ROOT, " | %.3f (%.3f-%.3f)", roc.auroc(), roc.low(), roc.high()));
    }
    text.append(" |\n");
  }

  private String operatingPoints() {
    var text = new StringBuilder();
    text.append(
        """

        | simulated, photos and interview, at the model's thresholds | ill | judged | sensitivity | specificity | Brier | calibration error |
        |---|---|---|---|---|---|---|
        """);
    for (DiseaseFigures disease : report.diseases()) {
      var table = disease.confusion();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d of %d | %.3f | %.3f | %.3f | %.3f |%n",
              disease.disease(),
              disease.ill(),
              table.judged().count(),
              table.judged().of(),
              table.sensitivity().value(),
              table.specificity().value(),
              disease.brier(),
              disease.calibrationError()));
    }
    return text.append(
            """

            Sensitivity and specificity are those of the judged patients; the others are UNDETERMINED. A perfectly
            calibrated model shows a calibration error of about 0.03 among 659 patients, and more among fewer.

            """)
        .toString();
  }

  private String howMade() {
    return """
        ## How it was made

        | | |
        |---|---|
        | training | `./fauces train --output ai/src/main/model` |
        | evaluation | `./fauces evaluate --model ai/src/main/model --card docs/model-card.md --patients %d --photos %d` |
        | seeds | training %d, test %d |
        | network | residual, %d parameters, 128 x 128 px, one photo at a time |
        | network's patients | %d simulated, %d photos that passed the gate, %d epochs |
        | head, calibration, thresholds | %d further simulated patients (65 %% head, 35 %% calibration and thresholds) |
        | interview's layer | %d further simulated interviews |
        | time | %d CPU seconds, %d s elapsed, of these %d s while the network learned |
        | stopped early by its time limit | %s |
        | evaluation's CPU time | %d s |

        The cohorts are disjoint: each has a name from which the seeds of its patients follow. The network learns the
        lesion type, the condition, the redness and the visible share of the wall of a single photo. The head turns
        the pooled lesion types into a likelihood ratio by a table of lesion types per condition, and a logistic layer
        joins it with the interview. Influenza has one threshold (specificity at least 0.88 with a margin for the size
        of the calibration group); COVID-19 has a band that is left undetermined.

        """
        .formatted(
            settings.patients(),
            settings.photosPerPatient(),
            training.seed(),
            report.seed(),
            training.parameters(),
            training.patients(),
            training.photos(),
            training.epochs(),
            training.headPatients(),
            training.interviews(),
            training.totalCpuSeconds(),
            training.totalWallSeconds(),
            Math.round(training.networkSeconds()),
            training.stoppedEarly() ? "yes" : "no",
            report.cpuSeconds());
  }

  private static String limits() {
    return """
        ## Limits

        - Trained and tested with the same generator; real throats, cameras and patients differ in ways that nobody
          has modelled here.
        - What lesions look like, how often they occur and how answers go together are assumptions from published
          descriptions and aggregates.
        - Probabilities refer to the mix of the simulated patients (29.7 % influenza, 14 % COVID-19); at another
          prevalence they are wrong until shifted.
        - Only patients of 6 years and older are simulated. No subgroup has been examined.
        - The heat map shows where the network's evidence for a lesion type comes from; it has not been compared with
          marks of a physician.
        - The quality gate's limits were set on simulated photographs.
        """;
  }
}
