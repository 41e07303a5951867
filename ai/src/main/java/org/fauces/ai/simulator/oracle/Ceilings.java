package org.fauces.ai.simulator.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fauces.ai.simulator.AgeBand;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.ConditionMix;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.ai.simulator.oracle.CeilingReport.Row;
import org.fauces.ai.simulator.oracle.CeilingReport.Table;

/** Measures what the oracles reach on a simulated cohort with 6 to 12 photos each. */
public final class Ceilings {
  /** Rows by which the report is read. */
  public static final String INTERVIEW = "interview";

  public static final String PRACTICAL_IMAGE = "photos, practical";
  public static final String PRACTICAL_FUSED = "photos and interview, practical";
  public static final String IN_VIEW_IMAGE = "photos, lesions in view";
  public static final String IN_VIEW_FUSED = "photos and interview, lesions in view";
  public static final String HARD_IMAGE = "photos, hard";
  public static final String HARD_FUSED = "photos and interview, hard";

  private static final int[] PHOTOS = {1, 2, 3, 6, 9, 12};
  private static final int[] PHOTOS_IN_VIEW = {1, 3, 6, 12};
  private static final double[] ONSET_HOURS = {0, 6, 12, 24, 48, 96};
  private static final double[] PREVALENCES = {.05, .30, .60};

  private final CeilingSettings settings;
  private final ConditionMix mix;
  private final Oracles oracles;
  private final List<CeilingCase> cases;
  private final CeilingFigures figures;

  private Ceilings(CeilingSettings settings) {
    this.settings = settings;
    this.mix = settings.parameters().mix();
    this.oracles = new Oracles(settings.parameters());
    var cohort = SimulatedPatients.of(settings.seed(), "ceilings", settings.parameters());
    this.cases =
        IntStream.range(0, settings.patients())
            .parallel()
            .mapToObj(index -> CeilingCase.of(cohort.patient(index), settings.nuisance(), oracles))
            .toList();
    this.figures = new CeilingFigures(cases.stream().map(c -> c.patient().condition()).toList());
  }

  /** The same settings give the same report, on any number of cores. */
  public static CeilingReport measure(CeilingSettings settings) {
    return new Ceilings(settings).report();
  }

  private CeilingReport report() {
    var accepted =
        cases.stream().flatMap(c -> c.photos().stream()).filter(SeenPhoto::accepted).toList();
    return new CeilingReport(
        settings.cohort(),
        settings.seed(),
        settings.patients(),
        (double) accepted.size() / (CeilingCase.MOST_PHOTOS * cases.size()),
        accepted.stream().mapToDouble(SeenPhoto::view).average().orElse(0),
        List.of(
            whole(),
            interview(),
            parts(),
            findings(),
            photos(),
            photosInView(),
            onset(),
            ages(),
            others(),
            prevalences()));
  }

  private Table whole() {
    return new Table(
        "ceiling, 6-12 photos",
        List.of(
            row(INTERVIEW, c -> c.evidence().interview()),
            row(PRACTICAL_IMAGE, c -> c.evidence().practicalImage()),
            row(IN_VIEW_IMAGE, c -> c.evidence().inViewImage()),
            row(HARD_IMAGE, c -> c.evidence().hardImage()),
            row(
                "photos and age, hard",
                c -> c.evidence().hardImage().and(InterviewOracle.age(c.patient()))),
            row(PRACTICAL_FUSED, c -> c.evidence().practicalFused()),
            row(IN_VIEW_FUSED, c -> c.evidence().inViewFused()),
            row(HARD_FUSED, c -> c.evidence().hardFused())));
  }

  private Table interview() {
    var labels = List.of("symptoms", "+ temperature", "+ onset, age, vaccination", "+ contact");
    var rows = new ArrayList<Row>();
    for (int step = 0; step < labels.size(); step++) {
      var upTo = InterviewEvidence.values()[step];
      rows.add(row(labels.get(step), c -> oracles.interview().of(c.patient(), upTo)));
    }
    rows.add(row("+ own estimate", c -> c.evidence().interview()));
    return new Table("interview, cumulative", rows);
  }

  private Table parts() {
    return new Table(
        "part of the photos, practical unless said",
        List.of(
            row("lesions alone", c -> oracles.practical().lesions(c.patient(), c.burst())),
            row("no lesions", c -> oracles.practical().signs(c.patient(), c.burst())),
            row("no lesions, hard", c -> oracles.hard().signs(c.patient()))));
  }

  private Table findings() {
    return new Table(
        "physician's class of follicles, practical",
        List.of(
            row("follicles alone", c -> oracles.follicles().of(c.patient())),
            row(
                "interview and follicles",
                c -> c.evidence().interview().and(oracles.follicles().givenOnset(c.patient()))),
            row(
                "photos, interview and follicles",
                c ->
                    c.evidence()
                        .interview()
                        .and(oracles.practical().givenOnsetAndFollicles(c.patient(), c.burst())))));
  }

  private Table photos() {
    var rows = new ArrayList<Row>();
    for (int count : PHOTOS) {
      rows.add(
          row(photos(count) + " alone", c -> oracles.practical().of(c.patient(), c.first(count))));
    }
    for (int count : PHOTOS) {
      rows.add(
          row(
              photos(count) + " and interview",
              c ->
                  c.evidence()
                      .interview()
                      .and(oracles.practical().givenOnset(c.patient(), c.first(count)))));
    }
    return new Table("number of photos, practical", rows);
  }

  private Table photosInView() {
    var rows = new ArrayList<Row>();
    for (int count : PHOTOS_IN_VIEW) {
      rows.add(row(photos(count) + ", lesions in view", c -> inView(c, count)));
    }
    return new Table("number of photos, lesions in view", rows);
  }

  private ConditionLikelihoods inView(CeilingCase c, int photos) {
    return oracles.inView().of(c.patient(), c.inView(settings.nuisance(), photos));
  }

  private static String photos(int count) {
    return count == 1 ? "1 photo" : count + " photos";
  }

  private Table onset() {
    var rows = new ArrayList<Row>();
    for (int band = 1; band < ONSET_HOURS.length; band++) {
      double from = ONSET_HOURS[band - 1];
      double to = ONSET_HOURS[band];
      String hours = "%.0f-%.0f h, ".formatted(from, to);
      group(
          rows,
          hours,
          i ->
              cases.get(i).patient().onsetHours() >= from
                  && cases.get(i).patient().onsetHours() < to);
    }
    return new Table("hours since onset, practical", rows);
  }

  private Table ages() {
    var rows = new ArrayList<Row>();
    for (AgeBand band : AgeBand.values()) {
      group(
          rows,
          "%d-%d years, ".formatted(band.youngest(), band.oldest()),
          i -> AgeBand.of(cases.get(i).patient().ageYears()) == band);
    }
    return new Table("age, practical", rows);
  }

  private void group(List<Row> rows, String label, IntPredicate whom) {
    rows.add(figures.row(label + "photos", odds(c -> c.evidence().practicalImage()), whom));
    rows.add(figures.row(label + "fused", odds(c -> c.evidence().practicalFused()), whom));
  }

  /** The ill against the patients of one other condition. */
  private Table others() {
    var rows = new ArrayList<Row>();
    var odds = odds(c -> c.evidence().practicalFused());
    for (Condition other : Condition.values()) {
      rows.add(
          figures.against(
              "against " + other.name().toLowerCase(Locale.ROOT).replace('_', ' '), odds, other));
    }
    return new Table("against one condition, fused, practical", rows);
  }

  private Table prevalences() {
    var rows = new ArrayList<Row>();
    for (double prevalence : PREVALENCES) {
      var other = mix.with(Condition.INFLUENZA, prevalence);
      var odds = CeilingFigures.odds(cases, c -> c.evidence().practicalFused(), other);
      rows.add(
          figures.rebased("influenza in %.0f %%".formatted(100 * prevalence), odds, mix, other));
    }
    return new Table("prevalence, fused, practical", rows);
  }

  private Row row(String evidence, Function<CeilingCase, ConditionLikelihoods> oracle) {
    return figures.row(evidence, odds(oracle), i -> true);
  }

  private double[][] odds(Function<CeilingCase, ConditionLikelihoods> oracle) {
    return CeilingFigures.odds(cases, oracle, mix);
  }
}
