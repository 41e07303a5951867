package org.fauces.ai.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.statistics.Interval;
import org.fauces.ai.statistics.PairedRoc;
import org.fauces.ai.statistics.Proportion;
import org.fauces.ai.statistics.Roc;
import org.fauces.ai.statistics.ThresholdChoice;

/** The goals on simulated patients; decided on the main cohort, of at least 5,000 patients. */
final class Goals {
  /** Below it the intervals are too wide to decide a goal. */
  static final int DECIDING_PATIENTS = 5000;

  private static final double MOST_ECE = 0.03;
  private final List<Goal> goals = new ArrayList<>();

  static List<Goal> of(
      Map<String, DiseaseFigures> diseases,
      List<NuisanceFigures> nuisances,
      List<HeatMapFigures> heatMaps) {
    var goals = new Goals();
    if (diseases.containsKey(EvaluateModel.INFLUENZA)) {
      goals.influenza(diseases.get(EvaluateModel.INFLUENZA));
    }
    if (diseases.containsKey(EvaluateModel.COVID_19)) {
      goals.covid19(diseases.get(EvaluateModel.COVID_19));
    }
    nuisances.forEach(goals::nuisance);
    heatMaps.stream()
        .filter(map -> map.shown().equals(DiseaseFinding.INFLUENZA))
        .forEach(goals::shownMap);
    heatMaps.stream().filter(map -> map.shown().isEmpty()).forEach(goals::typeMap);
    return List.copyOf(goals.goals);
  }

  private void influenza(DiseaseFigures figures) {
    var ceilings = figures.ceilings();
    goals.add(
        Goal.atLeast(
            "influenza, photos and interview: AUROC",
            .897,
            .883,
            interval(figures.intervals().fused())));
    ratio(
        "influenza, photos and interview: share of the practical ceiling",
        .97,
        .955,
        ceilings,
        Ceilings.FUSED);
    goals.add(
        Goal.atLeast(
            "influenza, photos alone: AUROC", .840, .822, interval(figures.intervals().photos())));
    ratio(
        "influenza, photos alone: share of the practical ceiling",
        .96,
        .94,
        ceilings,
        Ceilings.PHOTOS);
    ece("influenza", figures);
    share("influenza: specificity at the operating point", .88, figures.intervals().specificity());
  }

  private void covid19(DiseaseFigures figures) {
    goals.add(
        Goal.atLeast(
            "COVID-19, photos and interview: AUROC",
            .66,
            .66,
            interval(figures.intervals().fused())));
    ratio(
        "COVID-19, photos and interview: share of the practical ceiling",
        .90,
        .90,
        figures.ceilings(),
        Ceilings.FUSED);
    ece("COVID-19", figures);
    share(
        "COVID-19: sensitivity among the judged",
        ThresholdChoice.JUDGED.sensitivity(),
        figures.intervals().sensitivity());
    share(
        "COVID-19: specificity among the judged",
        ThresholdChoice.JUDGED.specificity(),
        figures.intervals().specificity());
  }

  private void ratio(
      String name, double goal, double accepted, Map<String, PairedRoc> ceilings, String ceiling) {
    if (ceilings.containsKey(ceiling)) { // real patients have none
      goals.add(Goal.atLeast(name, goal, accepted, ceilings.get(ceiling).ratio()));
    }
  }

  private void ece(String disease, DiseaseFigures figures) {
    goals.add(
        Goal.atMost(
            disease + ": expected calibration error",
            MOST_ECE,
            new Interval(figures.ece(), figures.ece(), figures.ece())));
  }

  private void share(String name, double goal, Proportion measured) {
    goals.add(
        Goal.atLeast(
            name, goal, goal, new Interval(measured.value(), measured.low(), measured.high())));
  }

  /** No goal where the gate refuses the photos; missed where too few are left to judge by. */
  private void nuisance(NuisanceFigures figures) {
    if (figures.refuses()) {
      return;
    }
    var fused = figures.influenza().get(NuisanceFigures.FUSED);
    goals.add(
        Goal.atLeast(
            "influenza with " + figures.fault() + ": share of the clean AUROC",
            NuisanceFigures.KEPT,
            NuisanceFigures.KEPT,
            fused == null ? new Interval(Double.NaN, 0, 1) : fused.ratio()));
  }

  /** What clinicians look at decides. */
  private void shownMap(HeatMapFigures figures) {
    goals.add(
        Goal.atLeast(
            "heat maps of influenza, as clinicians see them, whose maximum hits a lesion",
            .80,
            .80,
            figures.hits()));
    goals.add(Goal.atMost("the centre of these photos hits a lesion", .40, figures.centre()));
  }

  private void typeMap(HeatMapFigures figures) {
    goals.add(
        Goal.atLeast(
            "maps of the true lesion type whose maximum hits a lesion", .80, .80, figures.hits()));
  }

  private static Interval interval(Roc roc) {
    return new Interval(roc.auroc(), roc.low(), roc.high());
  }
}
