package org.fauces.examination.rest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The headers of one part of a multipart body. */
final class PartHeaders {
  private static final Pattern HEADER =
      Pattern.compile("(?<name>[!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(?<value>[\\t -~\\x80-\\xff]*)");

  private PartHeaders() {}

  /** Names in lower case; the same name twice is refused, since two readers could differ. */
  static Map<String, String> read(String block) {
    var headers = new HashMap<String, String>();
    for (var line : block.split("\r\n", -1)) {
      var header = HEADER.matcher(line);
      if (!header.matches()) {
        throw BurstReader.broken("part-headers");
      }
      var name = header.group("name").toLowerCase(Locale.ROOT);
      if (headers.put(name, header.group("value").strip()) != null) {
        throw BurstReader.broken("part-headers");
      }
    }
    return headers;
  }
}
