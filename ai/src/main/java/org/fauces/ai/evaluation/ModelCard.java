package org.fauces.ai.evaluation;

import java.util.Locale;
import java.util.Map;
import org.fauces.ai.statistics.PairedRoc;

/**
 * Writes the model card, so that no figure in it is copied by hand.
 *
 * @param report what was measured
 * @param training name to value of what the training reported; empty when it left nothing
 * @param command that made the figures
 */
public record ModelCard(EvaluationReport report, Map<String, Object> training, String command) {

  private static final String SIMULATED = "simulated patients";

  private static final Map<String, String> NAMES =
      Map.of(EvaluateModel.INFLUENZA, "influenza", EvaluateModel.COVID_19, "COVID-19");

  /** The card. */
  public String markdown() {
    var text = new Markdown();
    head(text);
    evidence(text);
    goals(text);
    new OperatingPoints(report.main()).write(text);
    new Breakdowns(report).write(text);
    if (!report.sabotage().isEmpty()) {
      sabotage(text);
    }
    howMade(text);
    limits(text);
    return text.toString().strip() + "\n";
  }

  static String name(String key) {
    return NAMES.getOrDefault(key, key);
  }

  private void head(Markdown text) {
    text.paragraph("# Model card: %s", report.model())
        .paragraph(
            """
            Written by `./fauces evaluate`; nothing here is typed by hand. **Every figure on this page was measured on
            simulated patients. None of them says anything about real throats.** Ranges in brackets are 95 %% intervals.
            """)
        .paragraph("Digest of the model: `%s`", report.modelDigest())
        .heading("Intended use")
        .paragraph(
            """
            To show that the whole way from photograph to finding works, and to develop, test and operate the software
            around it. **Not for diagnosis.** %s; it is not an approved
            medical device, and a physician must not base any decision on it. For each disease it gives DETECTED, NOT
            DETECTED or UNDETERMINED with a probability and thresholds, and for each photo a quality verdict, a weight
            and a heat map.
            """,
            simulatedAlone()
                ? "The model has seen no photograph of a real throat"
                : "The model was trained on %s".formatted(report.trainedOn()))
        .paragraph("![Simulated throats](pictures/simulated-throats.png)")
        .paragraph(
            """
            *Simulated photographs, drawn by this software; no picture of a person. Rows: influenza, COVID-19, cold,
            streptococcus.*
            """);
  }

  private boolean simulatedAlone() {
    return report.trainedOn().equals(SIMULATED);
  }

  private void evidence(Markdown text) {
    var main = report.main();
    text.heading("How well simulated patients are told apart")
        .paragraph(
            """
            %d simulated patients of the reference mix (29.7 %% influenza, 14 %% COVID-19, colds and other sore throats),
            %d photos, none of them used in training, calibration or thresholds. The model accepts %.1f %% of the photos
            (%.1f-%.1f %%, bootstrap over patients); %d patients have no usable photo, get no finding and are left out of
            the areas under the curve. The area under the ROC curve (AUROC) is the chance that the score of a patient with
            the disease is above that of one without: 0.5 is guessing, 1 perfect. Intervals after DeLong, one score per
            patient.
            """,
            main.patients(),
            main.photos(),
            100 * main.accepted().value(),
            100 * main.accepted().low(),
            100 * main.accepted().high(),
            main.withoutUsablePhoto())
        .paragraph(
            """
            *Practical ceiling*: what a reader reaches who knows the simulator's parameters and measures lesions with the
            noise of good photos; the yardstick of the goals. *Lesions in view*: the same by exactly those lesions that the
            usable photos show, each measured without error; what the pictures hold. It lies below the practical ceiling
            where the noise of that leaves more than a handful of lesions tell. *Hard ceiling*: the patient's throat
            without any noise; a model above it would have seen what it must not. All on the same patients.
            """);
    main.diseases().forEach((key, figures) -> evidence(text, name(key), figures));
    for (String alarm : report.alarms()) {
      text.paragraph("**Leak alarm.** %s", alarm);
    }
  }

  private static void evidence(Markdown text, String disease, DiseaseFigures figures) {
    var intervals = figures.intervals();
    var ceilings = figures.ceilings();
    text.table(
        disease + ", simulated",
        "AUROC",
        "practical ceiling",
        "share of it",
        "lesions in view",
        "share of it",
        "hard ceiling");
    text.row(
        "photos and interview",
        intervals.fused(),
        second(ceilings, Ceilings.FUSED),
        ratio(ceilings, Ceilings.FUSED),
        second(ceilings, Ceilings.FUSED_IN_VIEW),
        ratio(ceilings, Ceilings.FUSED_IN_VIEW),
        second(ceilings, Ceilings.FUSED_HARD));
    text.row(
        "photos alone",
        intervals.photos(),
        second(ceilings, Ceilings.PHOTOS),
        ratio(ceilings, Ceilings.PHOTOS),
        second(ceilings, Ceilings.PHOTOS_IN_VIEW),
        ratio(ceilings, Ceilings.PHOTOS_IN_VIEW),
        second(ceilings, Ceilings.PHOTOS_HARD));
    text.row(
        "interview alone",
        intervals.interview(),
        second(ceilings, Ceilings.INTERVIEW),
        ratio(ceilings, Ceilings.INTERVIEW),
        "",
        "",
        "");
    text.row(
        "photos, interview and physician's findings", intervals.withFindings(), "", "", "", "", "");
    text.end();
    var gain = intervals.findingsGain().difference();
    text.paragraph(
        "The physician's findings add %.3f (%.3f to %.3f) to photos and interview.",
        gain.value(), gain.low(), gain.high());
  }

  private static Object second(Map<String, PairedRoc> ceilings, String name) {
    return ceilings.containsKey(name) ? (Object) ceilings.get(name).second() : "";
  }

  private static Object ratio(Map<String, PairedRoc> ceilings, String name) {
    return ceilings.containsKey(name) ? ceilings.get(name).ratio() : "";
  }

  private void goals(Markdown text) {
    text.heading("Goals")
        .paragraph(
            report.main().patients() >= Goals.DECIDING_PATIENTS
                ? "%d of %d goals are met. A goal counts as met when the estimate reaches it."
                : "**Not decided here**: goals are decided on at least "
                    + Goals.DECIDING_PATIENTS
                    + " simulated patients, and these are fewer. On these, %d of %d are met.",
            report.goals().stream().filter(Goal::met).count(),
            report.goals().size())
        .table("simulated", "goal", "measured", "verdict");
    for (Goal goal : report.goals()) {
      text.row(
          goal.name(),
          (goal.atLeast() ? "at least " : "at most ") + show(goal.goal()),
          goal.measured(),
          goal.verdict());
    }
    text.end();
  }

  private static String show(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void sabotage(Markdown text) {
    text.heading("Sabotage")
        .paragraph(
            """
            What a finding may rest on is taken away piece by piece; a pipeline that reads labels, cameras or seeds
            instead of throats would keep its figures. Numbers follow the project's list; the eighth, a patient in two
            splits, is refused where data are split. Areas under the ROC curve, simulated.
            """)
        .table("test", "sabotage", "expected", "measured", "");
    for (SabotageResult result : report.sabotage()) {
      text.row(
          result.number(),
          result.sabotage(),
          result.expected(),
          result.measured(),
          result.passed() ? "passed" : "**found**");
    }
    text.end();
  }

  private void howMade(Markdown text) {
    text.heading("How it was made").table("", "");
    text.row("these figures", "`" + command + "`");
    text.row("patients of these figures", report.main().cohort());
    text.row("CPU time, without what was recalled", report.cpuSeconds() + " s");
    training.forEach((name, value) -> text.row("training: " + words(name), value));
    text.end();
    if (training.isEmpty()) {
      text.paragraph("The training left no report beside the model.");
    }
    text.paragraph(
        """
        Cohorts are disjoint: each has a name from which the seeds of its patients follow. The network learns lesion
        type, condition, redness and visible share of the wall of a single photo. The head turns the pooled lesion types
        into a likelihood ratio by a table of lesion types per condition, and a logistic layer joins it with the
        interview. Thresholds were chosen on calibration patients: influenza's for a specificity of 0.88 with a margin
        for their number; COVID-19 has a band that is left undetermined, the narrowest outside which calibrated
        probabilities promise a sensitivity of 0.80 and a specificity of 0.78.
        """);
  }

  private static String words(String camelCase) {
    return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private void limits(Markdown text) {
    text.heading("Known weaknesses")
        .paragraph(
            """
            - %s; real throats, cameras and patients differ in ways that nobody
              has modelled here. A cohort with shifted parameters shows how much a small difference already costs.
            - What lesions look like, how often they occur and how answers go together are assumptions from published
              descriptions and aggregates.
            - Probabilities refer to the mix of the %s; at another prevalence they are wrong until
              shifted.
            - Only patients of 6 years and older are simulated.
            - COVID-19 shows little in a throat: most patients stay UNDETERMINED.
            - The heat map shows where the evidence for a disease comes from; it has not been compared with marks of a
              physician.
            - The quality gate's limits were set on simulated photographs.
            """,
            simulatedAlone()
                ? "Trained and tested with the same generator"
                : "Trained on %s, tested here with a generator".formatted(report.trainedOn()),
            simulatedAlone() ? SIMULATED : "patients of its training");
  }
}
