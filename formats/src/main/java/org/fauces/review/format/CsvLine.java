package org.fauces.review.format;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A line of comma-separated values, RFC 4180: every cell in quotes, CR LF at the end. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it, since names come from people.
 */
public final class CsvLine {
  /** Lets spreadsheets read what follows as UTF-8. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Also in the wide forms that a Japanese keyboard writes and spreadsheets take for the same. */
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n|\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvLine() {}

  /** The cells as a line; null is an empty cell. */
  public static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    var value = text == null ? "" : text;
    var harmless = startsFormula(value) ? "'" + value : value;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }

  // some spreadsheets skip blanks before they look
  private static boolean startsFormula(String value) {
    var seen = value.stripLeading();
    return (!value.isEmpty() && STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0)
        || (!seen.isEmpty() && STARTS_A_FORMULA.indexOf(seen.charAt(0)) >= 0);
  }
}
