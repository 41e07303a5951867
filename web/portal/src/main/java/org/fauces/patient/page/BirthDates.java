package org.fauces.patient.page;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a birth date as people write it: 19910412, 1991/4/12, 1991-04-12, 1991年4月12日, H3.4.12,
 * 平成3年4月12日, also in full-width digits. A day that its era did not have is refused, not shifted.
 */
public final class BirthDates {
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern ERA =
      Pattern.compile("([MTSHR明大昭平令][治正和成]?)(\\d{1,2}|元)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Map<Character, JapaneseEra> ERAS =
      Map.of(
          'M', JapaneseEra.MEIJI,
          '明', JapaneseEra.MEIJI,
          'T', JapaneseEra.TAISHO,
          '大', JapaneseEra.TAISHO,
          'S', JapaneseEra.SHOWA,
          '昭', JapaneseEra.SHOWA,
          'H', JapaneseEra.HEISEI,
          '平', JapaneseEra.HEISEI,
          'R', JapaneseEra.REIWA,
          '令', JapaneseEra.REIWA);

  private BirthDates() {}

  /** The date, or nothing when the text is none. */
  public static Optional<LocalDate> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "").toUpperCase(Locale.ROOT);
    try {
      return read(plain);
    } catch (DateTimeException e) {
      return Optional.empty(); // a day that no calendar has
    }
  }

  private static Optional<LocalDate> read(String plain) {
    for (Pattern pattern : new Pattern[] {COMPACT, PARTS}) {
      var western = pattern.matcher(plain);
      if (western.matches()) {
        return Optional.of(
            LocalDate.of(number(western, 1), number(western, 2), number(western, 3)));
      }
    }
    var era = ERA.matcher(plain);
    return era.matches() ? Optional.of(inEra(era)) : Optional.empty();
  }

  private static LocalDate inEra(Matcher match) {
    var era = ERAS.get(match.group(1).charAt(0));
    int year = match.group(2).equals("元") ? 1 : number(match, 2);
    return LocalDate.from(JapaneseDate.of(era, year, number(match, 3), number(match, 4)));
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
