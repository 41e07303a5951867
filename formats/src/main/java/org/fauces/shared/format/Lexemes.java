package org.fauces.shared.format;

import java.math.BigDecimal;

/** Checks of single texts and numbers that JSON itself would let pass. */
final class Lexemes {

  private static final int MAX_NUMBER_LENGTH = 40;

  // far beyond any measurement, far below where arithmetic on a short exponent takes seconds
  private static final int MAX_EXPONENT = 99;

  private Lexemes() {}

  static String text(String text, String pointer) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        i = afterPair(text, i, pointer);
      } else if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        throw new JsonRejected(pointer, Rule.CONTROL_CHARACTER);
      }
    }
    return text;
  }

  /** The number with exactly the digits it was written with. */
  static BigDecimal number(String written, String pointer) {
    if (written.length() > MAX_NUMBER_LENGTH) {
      throw new JsonRejected(pointer, Rule.NUMBER_TOO_LONG);
    }
    try {
      var number = new BigDecimal(written);
      if (Math.abs((long) number.scale()) > MAX_EXPONENT) {
        throw new JsonRejected(pointer, Rule.NUMBER_TOO_LONG);
      }
      return number;
    } catch (NumberFormatException e) { // an exponent beyond what even BigDecimal holds
      throw new JsonRejected(pointer, Rule.NUMBER_TOO_LONG);
    }
  }

  private static int afterPair(String text, int high, String pointer) {
    var low = high + 1;
    if (low == text.length() || !Character.isSurrogatePair(text.charAt(high), text.charAt(low))) {
      throw new JsonRejected(pointer, Rule.LONE_SURROGATE);
    }
    return low;
  }
}
