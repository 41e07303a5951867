package org.fauces.ai.evaluation;

import java.util.Locale;
import org.fauces.ai.evaluation.DiseaseFigures.PhotoCount;
import org.fauces.ai.evaluation.DiseaseFigures.Subgroup;

/** The part of the model card that looks at the figures again by groups, cohorts and faults. */
final class Breakdowns {
  private final EvaluationReport report;

  Breakdowns(EvaluationReport report) {
    this.report = report;
  }

  void write(Markdown text) {
    photoCounts(text);
    subgroups(text);
    report.trial().ifPresent(trial -> trial(text, trial));
    report.shifted().ifPresent(shifted -> shifted(text, shifted));
    nuisances(text);
    heatMaps(text);
    report.comparison().ifPresent(comparison -> comparison(text, comparison));
  }

  private void photoCounts(Markdown text) {
    text.heading("With fewer photos")
        .paragraph(
            """
            As if only the first photos had been taken; simulated patients without a usable one among them are left out.
            The largest number only of those who have as many.
            """)
        .table(
            "AUROC, simulated", "photos taken", "patients", "photos and interview", "photos alone");
    report
        .main()
        .diseases()
        .forEach(
            (key, figures) -> {
              for (PhotoCount count : figures.photoCounts()) {
                text.row(
                    ModelCard.name(key),
                    count.photos(),
                    count.patients(),
                    count.fused(),
                    count.photosAlone());
              }
            });
    text.end();
  }

  private void subgroups(Markdown text) {
    text.heading("By group")
        .paragraph(
            """
            Photos and interview, simulated patients with a usable photo, at the model's thresholds. Groups with fewer
            than ten ill or ten others are left out; in small groups look at the intervals, not at the estimates.
            """);
    report
        .main()
        .diseases()
        .forEach(
            (key, figures) -> {
              text.table(
                  ModelCard.name(key),
                  "group",
                  "ill",
                  "AUROC",
                  "judged",
                  "sensitivity",
                  "specificity");
              figures
                  .subgroups()
                  .forEach((division, groups) -> groups.forEach(g -> row(text, division, g)));
              text.end();
            });
  }

  private static void row(Markdown text, String division, Subgroup group) {
    text.row(
        division,
        group.group(),
        "%d of %d".formatted(group.ill(), group.patients()),
        group.fused(),
        String.format(Locale.ROOT, "%.3f", group.judged().value()),
        group.sensitivity(),
        group.specificity());
  }

  private void trial(Markdown text, CohortFigures trial) {
    text.heading("In a cohort of the size of the published trial")
        .paragraph(
            """
            %d simulated patients, 196 of them with influenza: the first of the main cohort. It shows how wide intervals
            are in such a cohort; no goal is decided on it.
            """,
            trial.patients());
    cohort(text, trial);
  }

  private void shifted(Markdown text, CohortFigures shifted) {
    text.heading("In a cohort with shifted parameters")
        .paragraph(
            """
            %d simulated patients from a generator that differs from the one of training: influenza shows follicles in at
            most 70 instead of 80.5 %% of patients, a cold in 6 instead of 3 %%, and photos are blurred half as much
            again. The loss beside the main cohort is the least that another hospital would cost.
            """,
            shifted.patients());
    cohort(text, shifted);
    shifted
        .diseases()
        .forEach(
            (key, figures) -> {
              var main = report.main().diseases().get(key);
              text.paragraph(
                  "%s: photos and interview %.3f instead of %.3f, a loss of %.3f; photos alone a loss of %.3f.",
                  ModelCard.name(key),
                  figures.auroc().fused(),
                  main.auroc().fused(),
                  main.auroc().fused() - figures.auroc().fused(),
                  main.auroc().photos() - figures.auroc().photos());
            });
  }

  private static void cohort(Markdown text, CohortFigures cohort) {
    text.table(
        "simulated",
        "photos and interview",
        "photos alone",
        "judged",
        "sensitivity",
        "specificity",
        "calibration error (perfect model: mean / 95 %)");
    cohort
        .diseases()
        .forEach(
            (key, figures) ->
                text.row(
                    ModelCard.name(key),
                    figures.intervals().fused(),
                    figures.intervals().photos(),
                    figures.intervals().judged(),
                    figures.intervals().sensitivity(),
                    figures.intervals().specificity(),
                    String.format(
                        Locale.ROOT,
                        "%.3f (%.3f / %.3f)",
                        figures.ece(),
                        figures.intervals().eceOfPerfect().mean(),
                        figures.intervals().eceOfPerfect().high())));
    text.end();
  }

  private void nuisances(Markdown text) {
    if (report.nuisances().isEmpty()) {
      return;
    }
    text.heading("With a single fault of the camera")
        .paragraph(
            """
            The same simulated patients photographed with one fault at the strength that one usual photo in ten exceeds,
            against photos without any fault. Influenza. Of photos without a fault %.1f %% are refused.
            """,
            100 * report.nuisances().get(0).refusedClean())
        .table(
            "fault",
            "photos refused",
            "photos and interview",
            "share of clean",
            "photos alone",
            "share of clean");
    for (NuisanceFigures fault : report.nuisances()) {
      var fused = fault.influenza().get(NuisanceFigures.FUSED);
      var photos = fault.influenza().get(NuisanceFigures.PHOTOS);
      text.row(
          fault.fault(),
          String.format(Locale.ROOT, "%.1f %%", 100 * fault.refused()),
          fused == null ? "too few left" : fused.first(),
          fused == null ? "" : fused.ratio(),
          photos == null ? "" : photos.first(),
          photos == null ? "" : photos.ratio());
    }
    text.end();
  }

  private void heatMaps(Markdown text) {
    if (report.heatMaps().isEmpty()) {
      return;
    }
    text.heading("Where the heat maps point")
        .paragraph(
            """
            Simulated photos with at least three lesions in view. Share of the maps whose brightest place shows a lesion:
            within the network's cell around it (%.0f px of 512) or at most half a cell beside, and within the cell alone;
            beside them a place drawn by lot and the middle of the photo. Intervals by bootstrap over patients.
            """,
            report.heatMaps().get(0).cellPx())
        .table(
            "map",
            "photos",
            "patients",
            "brightest place",
            "within its cell",
            "place by lot",
            "middle");
    for (HeatMapFigures map : report.heatMaps()) {
      text.row(
          map.map(),
          map.photos(),
          map.patients(),
          map.hits(),
          map.hitsWithinCell(),
          map.randomPlace(),
          map.centre());
    }
    text.end();
  }

  private void comparison(Markdown text, Comparison comparison) {
    text.heading("Against another model")
        .paragraph(
            """
            %s, on %d of the same simulated patients, photos and interview; paired test after DeLong.
            """,
            comparison.model(), comparison.patients())
        .table("simulated", "this model", "the other", "difference", "p");
    comparison
        .diseases()
        .forEach(
            (key, paired) ->
                text.row(
                    ModelCard.name(key),
                    paired.first(),
                    paired.second(),
                    paired.difference(),
                    paired.pValue()));
    text.end();
  }
}
