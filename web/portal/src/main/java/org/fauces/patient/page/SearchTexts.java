package org.fauces.patient.page;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.fauces.patient.service.SearchPatients;
import org.fauces.patient.service.SearchPatients.Criterion;

/**
 * Guesses what is searched from how it is written, so that one field is enough: digits are a
 * number, kana a reading, Latin letters a romanised name, a date a birth date, anything else a
 * name.
 */
public final class SearchTexts {
  private SearchTexts() {}

  /** The search a text stands for; it must not be blank. */
  public static SearchPatients parse(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    var date = BirthDates.parse(plain);
    boolean isCompact = plain.chars().allMatch(Character::isDigit);
    if (date.isPresent() && !isCompact) { // eight digits may be a number just as well
      return new SearchPatients(Criterion.BIRTH_DATE, null, date.get().toString());
    }
    return new SearchPatients(criterion(plain), null, plain);
  }

  private static Criterion criterion(String plain) {
    if (plain.chars().anyMatch(Character::isDigit)) {
      return Criterion.IDENTIFIER;
    }
    if (plain.codePoints().allMatch(SearchTexts::isKana)) {
      return Criterion.KANA;
    }
    return plain.codePoints().allMatch(SearchTexts::isLatin) ? Criterion.LATIN : Criterion.NAME;
  }

  private static boolean isKana(int letter) {
    var script = UnicodeScript.of(letter);
    return script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.COMMON; // spaces, and the long-vowel mark
  }

  private static boolean isLatin(int letter) {
    var script = UnicodeScript.of(letter);
    return script == UnicodeScript.LATIN || script == UnicodeScript.COMMON;
  }
}
