package org.fauces.protection.format;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms over which search indexes are computed: what a clerk types and what was registered must
 * meet although width, kana, case, marks or spaces differ. What is stored stays as it was typed.
 *
 * <p>A change here silently hides everything indexed before it; that needs a re-index.
 */
public final class Normaliser {

  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

  // format characters and the selectors that pick a variant of a kanji are invisible when typed
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
  private static final int HIRAGANA_TO_KATAKANA = 0x60;

  private Normaliser() {}

  /** NFKC, no invisible characters, single spaces, trimmed. */
  public static String name(String typed) {
    var composed = Normalizer.normalize(requireNonNull(typed, "typed"), Normalizer.Form.NFKC);
    return SPACES.matcher(INVISIBLE.matcher(composed).replaceAll("")).replaceAll(" ").strip();
  }

  /** As {@link #name}, and hiragana as katakana; half-width kana become full-width. */
  public static String kana(String typed) {
    var katakana = new StringBuilder();
    name(typed).codePoints().map(Normaliser::katakana).forEach(katakana::appendCodePoint);
    return katakana.toString();
  }

  /** As {@link #name}, upper case without marks: {@code Müller} is {@code MULLER}. */
  public static String latin(String typed) {
    var upper = name(typed).toUpperCase(Locale.ROOT);
    var apart = Normalizer.normalize(upper, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("");
  }

  /** Letters and digits only, upper case: {@code a-00 12} is {@code A0012}. */
  public static String identifier(String typed) {
    var kept = new StringBuilder();
    name(typed)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** As {@link #identifier} without the zeros that some systems pad with; zero itself stays. */
  public static String identifierWithoutLeadingZeros(String typed) {
    return LEADING_ZEROS.matcher(identifier(typed)).replaceFirst("");
  }

  private static int katakana(int codePoint) {
    var hiragana = codePoint >= 'ぁ' && codePoint <= 'ゖ' || codePoint == 'ゝ' || codePoint == 'ゞ';
    return hiragana ? codePoint + HIRAGANA_TO_KATAKANA : codePoint;
  }
}
