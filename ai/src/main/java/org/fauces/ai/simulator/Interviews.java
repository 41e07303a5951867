package org.fauces.ai.simulator;

import java.util.Map;
import java.util.TreeMap;

/**
 * The answers that follow from an illness; which of them are missing never depends on the
 * condition.
 */
final class Interviews {
  private static final double ITEM_MISSING = 0.04;
  private static final double HARD_ITEM_MISSING_IN_CHILDREN = 0.20;
  private static final double TEMPERATURE_MISSING = 0.06;
  private static final double ESTIMATE_MISSING = 0.15;
  private static final double FEVER_CELSIUS = 37.5;

  private final Condition condition;
  private final Illness illness;
  private final Draws draws;
  private final Draws missing;
  private final Map<String, Double> answers = new TreeMap<>();

  private Interviews(long seed, Condition condition, Illness illness) {
    this.condition = condition;
    this.illness = illness;
    this.draws = Draws.of(seed, "interview");
    this.missing = Draws.of(seed, "missing");
  }

  static Map<String, Double> draw(long seed, Condition condition, Illness illness) {
    var interview = new Interviews(seed, condition, illness);
    interview.person();
    interview.symptoms();
    interview.temperature();
    boolean contact = interview.exposure();
    interview.ownEstimate(contact);
    return Map.copyOf(interview.answers);
  }

  private void person() {
    answers.put("age_years", (double) illness.ageYears());
    answers.put("sex", draws.chance(0.5) ? 1.0 : 0.0);
    answers.put("onset_h", (double) Math.round(illness.onsetHours()));
    put("severe_dyspnoea", draws.chance(0.01), ITEM_MISSING);
  }

  private void symptoms() {
    for (InterviewItem item : InterviewItem.values()) {
      boolean child = illness.band() == AgeBand.SCHOOL && item.hardForChildren();
      double unanswered = ITEM_MISSING + (child ? HARD_ITEM_MISSING_IN_CHILDREN : 0);
      put(item.code(), item.draw(condition, illness, draws), unanswered);
    }
  }

  private void temperature() {
    double highest = illness.highestCelsius();
    boolean antipyretic = draws.chance(0.45);
    double hoursAgo = draws.uniform(0.5, 8);
    double now =
        highest - Math.abs(draws.normal(.5, .4)) - (antipyretic ? draws.uniform(.2, 1.2) : 0);
    double feverShare = draws.uniform(.5, 1);
    boolean answered = put("antipyretic", antipyretic, ITEM_MISSING);
    if (answered && antipyretic) {
      answers.put("antipyretic_h", tenth(hoursAgo));
    }
    if (missing.chance(TEMPERATURE_MISSING)) {
      return;
    }
    answers.put("temp_max_c", tenth(highest));
    answers.put("temp_now_c", tenth(Math.max(35, now)));
    if (highest >= FEVER_CELSIUS) {
      answers.put("fever_h", (double) Math.round(illness.onsetHours() * feverShare));
    }
  }

  private boolean exposure() {
    boolean influenza = draws.chance(Exposure.influenza(condition));
    put("contact_influenza", influenza, ITEM_MISSING);
    put("contact_covid", draws.chance(Exposure.covid(condition)), ITEM_MISSING);
    boolean vaccinated = draws.chance(Exposure.vaccinated(condition, illness.band()));
    put("flu_vaccine", vaccinated, ITEM_MISSING);
    return influenza;
  }

  private void ownEstimate(boolean contact) {
    double mean =
        OwnEstimate.meanLogit(condition, illness.systemic(), contact, illness.highestCelsius());
    double logit = draws.normal(mean, 1);
    if (!missing.chance(ESTIMATE_MISSING)) {
      answers.put("own_estimate_pct", (double) Math.round(100 / (1 + Math.exp(-logit))));
    }
  }

  private boolean put(String code, boolean value, double unanswered) {
    boolean answered = !missing.chance(unanswered);
    if (answered) {
      answers.put(code, value ? 1.0 : 0.0);
    }
    return answered;
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
