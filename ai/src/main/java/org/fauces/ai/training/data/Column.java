package org.fauces.ai.training.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fauces.ai.fusion.FindingsFeatures;
import org.fauces.ai.fusion.InterviewFeatures;

/**
 * A column of the manifest and what its cells may say. An empty cell is always allowed and means
 * unknown.
 *
 * @param name in the head
 * @param kind whose value it is
 * @param rule what a cell may say, for the message
 */
record Column(String name, Kind kind, String rule, double low, double high, Set<String> words) {
  static final String PATIENT = "patient";
  static final String SITE = "site";
  static final String PHOTO = "photo";
  static final String INFLUENZA = "influenza";
  static final String COVID_19 = "covid19";
  static final String SPLIT = "split";
  private static final Set<String> RESULTS = Set.of("positive", "negative");
  private static final Set<String> SPLITS = Set.of("train", "stop", "head", "calibration");
  private static final Map<String, Double> YES_NO =
      Map.of("yes", 1.0, "no", 0.0, "true", 1.0, "false", 0.0, "1", 1.0, "0", 0.0);

  enum Kind {
    TEXT,
    WORD,
    INTERVIEW_YES_NO,
    INTERVIEW_NUMBER,
    FINDING,
    FINDING_YES_NO
  }

  static final Map<String, Column> ALL = all();

  private static Map<String, Column> all() {
    var columns = new ArrayList<Column>();
    columns.add(text(PATIENT));
    columns.add(text(SITE));
    columns.add(text(PHOTO));
    columns.add(word(INFLUENZA, Kind.WORD, RESULTS));
    columns.add(word(COVID_19, Kind.WORD, RESULTS));
    columns.add(word(SPLIT, Kind.WORD, SPLITS));
    columns.add(number("age_years", 0, 120));
    columns.add(number("onset_h", 0, 2000));
    columns.add(number("temp_max_c", 30, 45));
    columns.add(number("own_estimate_pct", 0, 100));
    InterviewFeatures.yesNoCodes()
        .forEach(code -> columns.add(word(code, Kind.INTERVIEW_YES_NO, YES_NO.keySet())));
    columns.add(word("follicles", Kind.FINDING, Set.copyOf(FindingsFeatures.follicleClasses())));
    columns.add(word("exudate", Kind.FINDING, Set.of("none", "dotted", "sheet")));
    columns.add(word("redness", Kind.FINDING, Set.of("0", "1", "2", "3")));
    FindingsFeatures.signs()
        .forEach(code -> columns.add(word(code, Kind.FINDING_YES_NO, YES_NO.keySet())));
    var byName = new LinkedHashMap<String, Column>();
    columns.forEach(column -> byName.put(column.name(), column));
    return byName;
  }

  private static Column text(String name) {
    return new Column(name, Kind.TEXT, "at most 200 characters", 0, 0, Set.of());
  }

  private static Column word(String name, Kind kind, Set<String> words) {
    String rule = "one of " + String.join(", ", words.stream().sorted().toList());
    return new Column(name, kind, rule, 0, 0, words);
  }

  private static Column number(String name, double low, double high) {
    String rule = "a number from %.0f to %.0f with a decimal point".formatted(low, high);
    return new Column(name, Kind.INTERVIEW_NUMBER, rule, low, high, Set.of());
  }

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** Whether a cell that is not empty may say this. */
  boolean allows(String cell) {
    return switch (kind) {
      case TEXT -> cell.length() <= 200;
      case WORD, INTERVIEW_YES_NO, FINDING, FINDING_YES_NO ->
          words.contains(cell.toLowerCase(Locale.ROOT));
      case INTERVIEW_NUMBER -> isNumber(cell);
    };
  }

  private boolean isNumber(String cell) {
    if (!cell.matches("-?[0-9]{1,6}(\\.[0-9]{1,6})?")) {
      return false; // NaN and infinity among them
    }
    double value = Double.parseDouble(cell);
    return value >= low && value <= high;
  }

  /** The value that an allowed cell of the findings gives. */
  String finding(String cell) {
    return kind == Kind.FINDING_YES_NO
        ? Boolean.toString(YES_NO.get(cell.toLowerCase(Locale.ROOT)) == 1)
        : cell.toLowerCase(Locale.ROOT);
  }

  /** The answer that an allowed cell of the interview gives. */
  double answer(String cell) {
    return kind == Kind.INTERVIEW_YES_NO
        ? YES_NO.get(cell.toLowerCase(Locale.ROOT))
        : Double.parseDouble(cell);
  }
}
