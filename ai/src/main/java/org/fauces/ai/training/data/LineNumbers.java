package org.fauces.ai.training.data;

/**
 * On which line of a text something stands, as an editor counts from 1. Asked from front to back.
 */
final class LineNumbers {
  private final String text;
  private int place;
  private int line = 1;

  LineNumbers(String text) {
    this.text = text;
  }

  /**
   * The line on which a record begins.
   *
   * @param position where the reader began to look for it; empty lines may stand before it
   */
  int ofRecordAt(long position) {
    while (place < text.length() && (place < position || endsLine(text.charAt(place)))) {
      boolean halfOfWindowsEnd = text.startsWith("\r\n", place);
      line += endsLine(text.charAt(place)) && !halfOfWindowsEnd ? 1 : 0;
      place++;
    }
    return line;
  }

  private static boolean endsLine(char letter) {
    return letter == '\r' || letter == '\n';
  }
}
