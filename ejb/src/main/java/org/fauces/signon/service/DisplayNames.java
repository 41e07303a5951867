package org.fauces.signon.service;

/** A person's name as an identity system writes it, made fit to be shown. */
final class DisplayNames {
  private static final int LONGEST = 100;

  private DisplayNames() {}

  /** The name, else the fallback, else a dash; both may be null. */
  static String of(String name, String fallback) {
    var clean = clean(name);
    var shown = clean.isEmpty() ? clean(fallback) : clean;
    return shown.isEmpty() || shown.length() > LONGEST ? "-" : shown;
  }

  private static String clean(String text) {
    return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
  }
}
