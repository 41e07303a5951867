package org.fauces.shared.format;

import java.util.regex.Pattern;

/** RFC 6901 pointers that may be shown: a key that could carry a value is shown as {@code ?}. */
final class Pointer {

  static final String ROOT = "";

  private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private Pointer() {}

  static String key(String parent, String key) {
    return parent + "/" + (SHOWABLE.matcher(key).matches() ? key : "?");
  }

  static String index(String parent, int index) {
    return parent + "/" + index;
  }
}
