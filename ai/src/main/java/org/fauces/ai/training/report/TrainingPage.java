package org.fauces.ai.training.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fauces.ai.statistics.Proportion;

/**
 * The report of a training as one HTML file.
 *
 * @param title of the page
 * @param patients "simulated patients" or whose; said at every figure
 * @param facts name to value, in their order
 * @param seconds of each part
 * @param epochs passes of the network
 * @param diseases figures on the calibration patients
 * @param errors by disease
 */
public record TrainingPage(
    String title,
    String patients,
    Map<String, String> facts,
    Map<String, Double> seconds,
    List<Epoch> epochs,
    List<DiseaseFigures> diseases,
    Map<String, List<WorstError>> errors) {
  private static final double[] SPECIFICITIES = {.80, .85, .88, .90, .95};

  /**
   * A pass over the photos.
   *
   * @param number from 1
   * @param phase name
   * @param loss on the photos learned from
   * @param stopLoss on the patients that tell when to stop
   * @param stopAuroc of single photos of these
   * @param kept whether its weights were the best of the phase so far
   */
  public record Epoch(
      int number, String phase, double loss, double stopLoss, double stopAuroc, boolean kept) {}

  /** The whole file. */
  public String html() {
    var page = new Html();
    page.heading(1, title);
    page.paragraph(
        "Every figure and picture on this page is of %s. The figures behind the network are of the calibration patients, on whom probabilities and thresholds were set; figures on patients that took no part are made by ./fauces evaluate."
            .formatted(patients));
    facts(page);
    curves(page);
    diseases.forEach(disease -> disease(page, disease));
    return STYLE.formatted(Html.escaped(title)) + page + "</main></body></html>\n";
  }

  private void facts(Html page) {
    page.heading(2, "How it was made");
    var rows = new ArrayList<List<String>>();
    facts.forEach((name, value) -> rows.add(List.of(name, value)));
    page.table("The run", List.of("", ""), rows);
    var parts = new ArrayList<List<String>>();
    seconds.forEach((part, time) -> parts.add(List.of(part, seconds(time))));
    double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    parts.add(List.of("all", seconds(all)));
    page.table("Time elapsed in each part", List.of("part", "seconds"), parts);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.0f", seconds);
  }

  private void curves(Html page) {
    page.heading(2, "The network, epoch by epoch");
    var loss = new ArrayList<double[]>();
    var stopLoss = new ArrayList<double[]>();
    var auroc = new ArrayList<double[]>();
    var rows = new ArrayList<List<String>>();
    for (Epoch epoch : epochs) {
      loss.add(new double[] {epoch.number(), epoch.loss()});
      stopLoss.add(new double[] {epoch.number(), epoch.stopLoss()});
      auroc.add(new double[] {epoch.number(), epoch.stopAuroc()});
      rows.add(row(epoch));
    }
    page.begin("div", "charts");
    page.figure(
        new Chart("Loss", "epoch", "loss").line("learned from", loss, true).svg(),
        "Loss on the photos that the network learned from; the redness and the visible wall are part of it. Source: %s."
            .formatted(patients));
    page.figure(
        new Chart("Stop", "epoch", "cross-entropy").line("stop patients", stopLoss, true).svg(),
        "Cross-entropy on the patients that tell when to stop. Source: %s.".formatted(patients));
    page.figure(
        new Chart("AUROC", "epoch", "AUROC").line("single photos", auroc, true).svg(),
        "AUROC of influenza by single photos of the same patients. Source: %s."
            .formatted(patients));
    page.end("div");
    page.table(
        "The curves as figures (%s)".formatted(patients),
        List.of("epoch", "phase", "loss", "stop loss", "AUROC, single photos", "best of its phase"),
        rows);
  }

  private static List<String> row(Epoch epoch) {
    return List.of(
        "" + epoch.number(),
        epoch.phase(),
        Html.number(epoch.loss()),
        Html.number(epoch.stopLoss()),
        Html.number(epoch.stopAuroc()),
        epoch.kept() ? "yes" : "no");
  }

  private void disease(Html page, DiseaseFigures disease) {
    page.heading(2, "%s (%s)".formatted(disease.disease(), patients));
    page.paragraph(
        "%d calibration patients with a usable photo and a test, %d of them ill."
            .formatted(disease.patients(), disease.ill()));
    page.begin("div", "charts");
    page.figure(
        new Chart("ROC", "1 - specificity", "sensitivity")
            .withDiagonal()
            .line("fused", disease.fused().points(), false)
            .line("photos", disease.photos().points(), false)
            .line("interview", disease.interview().points(), false)
            .svg(),
        "ROC curves of %s. Source: %s.".formatted(disease.disease(), patients));
    page.figure(
        new Chart("Reliability", "probability", "frequency")
            .withDiagonal()
            .line("fused", reliability(disease), true)
            .svg(),
        "Probability against frequency; the thin line is perfect. Source: %s.".formatted(patients));
    page.end("div");
    rocTable(page, disease);
    reliabilityTable(page, disease);
    confusion(page, disease);
    errors(page, disease.disease());
  }

  private static List<double[]> reliability(DiseaseFigures disease) {
    return disease.reliability().stream()
        .map(bin -> new double[] {bin.meanProbability(), bin.happened().value()})
        .toList();
  }

  private void rocTable(Html page, DiseaseFigures disease) {
    var rows = new ArrayList<List<String>>();
    rows.add(rocRow("photos and interview", disease.fused()));
    rows.add(rocRow("photos alone", disease.photos()));
    rows.add(rocRow("interview alone", disease.interview()));
    var head = new ArrayList<>(List.of("", "AUROC (95 % interval)"));
    for (double specificity : SPECIFICITIES) {
      head.add(String.format(Locale.ROOT, "sensitivity at specificity %.2f", specificity));
    }
    page.table("The ROC curves as figures (%s)".formatted(patients), head, rows);
  }

  private static List<String> rocRow(String name, DiseaseFigures.Curve curve) {
    var row = new ArrayList<String>();
    row.add(name);
    row.add(
        String.format(
            Locale.ROOT,
            "%.3f (%.3f-%.3f)",
            curve.area().auroc(),
            curve.area().low(),
            curve.area().high()));
    for (double specificity : SPECIFICITIES) {
      row.add(Html.number(curve.sensitivityAt(specificity)));
    }
    return row;
  }

  private void reliabilityTable(Html page, DiseaseFigures disease) {
    var rows = new ArrayList<List<String>>();
    for (var bin : disease.reliability()) {
      rows.add(
          List.of(
              Html.number(bin.meanProbability()), shown(bin.happened()), "" + bin.happened().of()));
    }
    page.table(
        "The reliability diagram as figures (%s); Brier score %s, expected calibration error %s"
            .formatted(
                patients, Html.number(disease.brier()), Html.number(disease.calibrationError())),
        List.of("mean probability", "frequency (95 % interval)", "patients"),
        rows);
  }

  private static String shown(Proportion share) {
    return share.of() == 0
        ? "-"
        : String.format(Locale.ROOT, "%.3f (%.3f-%.3f)", share.value(), share.low(), share.high());
  }

  private void confusion(Html page, DiseaseFigures disease) {
    var table = disease.confusion();
    page.table(
        String.format(
            Locale.ROOT,
            "Outcomes at the operating point (%s): detected from %.3f, not detected below %.3f; sensitivity %s, specificity %s",
            patients,
            disease.thresholds().upper(),
            disease.thresholds().lower(),
            shown(table.sensitivity()),
            shown(table.specificity())),
        List.of("", "detected", "undetermined", "not detected"),
        List.of(
            List.of(
                "ill",
                "" + table.truePositive(),
                "" + table.undeterminedIll(),
                "" + table.falseNegative()),
            List.of(
                "not ill",
                "" + table.falsePositive(),
                "" + table.undeterminedOthers(),
                "" + table.trueNegative())));
  }

  private void errors(Html page, String disease) {
    page.heading(3, "Its worst errors: %s (%s)".formatted(disease, patients));
    page.begin("div", "errors");
    for (WorstError error : errors.getOrDefault(disease, List.of())) {
      String picture =
          error.jpeg().length == 0
              ? ""
              : "<img alt=\"\" width=\"144\" height=\"144\" src=\"data:image/jpeg;base64,%s\">"
                  .formatted(Base64.getEncoder().encodeToString(error.jpeg()));
      page.figure(
          picture,
          "%s: %s, probability %s by %d photos"
              .formatted(
                  error.name(), error.truth(), Html.number(error.probability()), error.photos()));
    }
    page.end("div");
  }

  private static final String STYLE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
      <title>%s</title>
      <style>
      body { font: 16px/1.45 system-ui, sans-serif; color: #111; background: #fff; margin: 0 }
      main { max-width: 62rem; margin: 0 auto; padding: 1rem 1.25rem 3rem }
      h2 { margin-top: 2.2rem; border-top: 1px solid #999; padding-top: 1rem }
      table { border-collapse: collapse; margin: 1rem 0 1.6rem }
      caption { text-align: left; font-weight: 600; padding: .3rem 0 }
      th, td { text-align: left; padding: .2rem .9rem .2rem 0; border-bottom: 1px solid #ccc; vertical-align: top }
      td { font-variant-numeric: tabular-nums }
      figure { margin: 0 } figcaption { font-size: .875rem; max-width: 29rem }
      svg { max-width: 100%%; height: auto; font: 11px system-ui, sans-serif }
      .charts, .errors { display: flex; flex-wrap: wrap; gap: 1.2rem }
      .errors figure { width: 144px }
      </style></head><body><main>
      """;
}
