package org.fauces.ai.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns answers into numbers; a missing answer is 0 with its own indicator. */
public final class InterviewFeatures {
  private static final List<String> YES_NO =
      List.of(
          "acute_onset",
          "antipyretic",
          "flu_vaccine",
          "contact_influenza",
          "contact_covid",
          "fever",
          "chills",
          "fatigue",
          "headache",
          "myalgia",
          "arthralgia",
          "appetite_loss",
          "cough",
          "sore_throat",
          "runny_nose",
          "nasal_congestion",
          "sneezing",
          "nausea_vomiting",
          "diarrhoea",
          "eye_pain",
          "taste_smell_loss",
          "dyspnoea");
  private static final double[] AGE_LIMITS = {13, 19, 40, 65};

  private InterviewFeatures() {}

  /** Codes of the questions that are answered by yes or no. */
  public static List<String> yesNoCodes() {
    return YES_NO;
  }

  /** Codes of all the questions that are read. */
  public static List<String> codes() {
    var codes = new ArrayList<>(YES_NO);
    codes.addAll(List.of("age_years", "temp_max_c", "onset_h", "own_estimate_pct"));
    return List.copyOf(codes);
  }

  /** Names in the order of {@link #of}; a model names them so that another order is noticed. */
  public static List<String> names() {
    var names = new ArrayList<String>();
    for (String code : YES_NO) {
      names.add(code);
      names.add(code + "?");
    }
    names.addAll(List.of("age<13", "age<19", "age<40", "age<65"));
    names.addAll(
        List.of(
            "temp_max_c",
            "temp_max_c:age<13",
            "temp_max_c:age>=65",
            "temp_max_c:high",
            "temp_max_c?"));
    names.addAll(
        List.of(
            "onset_h:log",
            "onset_h:log2",
            "onset_h?",
            "own_estimate_pct:logit",
            "own_estimate_pct?"));
    return List.copyOf(names);
  }

  /** The features of an interview; unknown codes are ignored. */
  public static double[] of(Map<String, Double> interview) {
    var features = new ArrayList<Double>();
    for (String code : YES_NO) {
      Double answer = interview.get(code);
      features.add(answer == null ? 0 : Math.min(1, answer) - 0.5);
      features.add(missing(answer));
    }
    double age = interview.getOrDefault("age_years", 30.0);
    for (double limit : AGE_LIMITS) {
      features.add(age < limit ? 1.0 : 0.0);
    }
    temperature(features, interview.get("temp_max_c"), age);
    onset(features, interview.get("onset_h"));
    estimate(features, interview.get("own_estimate_pct"));
    return features.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void temperature(List<Double> features, Double highest, double age) {
    double above38 = highest == null ? 0 : Math.max(-3, Math.min(3, highest - 38));
    features.add(above38);
    features.add(age < AGE_LIMITS[0] ? above38 : 0);
    features.add(age >= AGE_LIMITS[3] ? above38 : 0);
    features.add(Math.max(0, above38 - 0.7));
    features.add(missing(highest));
  }

  private static void onset(List<Double> features, Double hours) {
    double log = hours == null ? 0 : Math.log(Math.max(1, hours) / 18);
    features.add(log);
    features.add(log * log);
    features.add(missing(hours));
  }

  private static void estimate(List<Double> features, Double percent) {
    double share = percent == null ? 0.5 : Math.max(0.02, Math.min(0.98, percent / 100));
    features.add(Math.log(share / (1 - share)));
    features.add(missing(percent));
  }

  private static double missing(Double answer) {
    return answer == null ? 1 : 0;
  }
}
