package org.fauces.provisioning.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fauces.shared.domain.DomainException;

/**
 * Reads the part of RFC 7644's filters that is offered: comparisons by {@code eq} and {@code sw},
 * joined by {@code and}.
 */
final class ScimFilter {
  private static final int LONGEST = 1000; // characters
  private static final int MOST = 10;

  private static final Pattern TERM =
      Pattern.compile(
          """
          \\x20*(?<name>(?:urn:[\\w.:-]+:)?+[A-Za-z][\\w-]*+(?:\\.[A-Za-z][\\w-]*+)?+)\\x20++\
          (?<operator>[A-Za-z]++)\\x20++\
          (?<value>"(?:[^"\\\\\\p{Cntrl}]|\\\\.)*+"|true|false)(?:\\x20++|\\z)""");
  private static final Pattern AND = Pattern.compile("(?i:and)(?=\\x20)");

  /** One comparison; the name is without its schema, in small letters. */
  record Term(String name, boolean isPrefix, JsonValue value) {
    String text() {
      if (value instanceof JsonString text) {
        return text.getString();
      }
      throw refused();
    }

    /** A truth, which has no beginnings. */
    boolean truth() {
      if (isPrefix || value instanceof JsonString) {
        throw refused();
      }
      return value == JsonValue.TRUE;
    }

    @Override
    public String toString() {
      return "Term[" + name + "]";
    }
  }

  private ScimFilter() {}

  /** The comparisons, all of which must hold. */
  static List<Term> read(String filter, String schema) {
    if (filter == null) {
      return List.of();
    }
    if (filter.length() > LONGEST) {
      throw refused();
    }
    var terms = new ArrayList<Term>();
    int at = 0;
    do {
      var found = TERM.matcher(filter).region(at, filter.length());
      if (terms.size() == MOST || !found.lookingAt()) {
        throw refused();
      }
      terms.add(term(found, schema));
      at = next(filter, found.end());
    } while (at < filter.length());
    return terms;
  }

  private static Term term(Matcher found, String schema) {
    return new Term(
        name(found.group("name"), schema),
        isPrefix(found.group("operator")),
        value(found.group("value")));
  }

  /** Where the next comparison begins, behind the word that joins; the end where there is none. */
  private static int next(String filter, int end) {
    if (end == filter.length()) {
      return end;
    }
    var and = AND.matcher(filter).region(end, filter.length());
    if (!and.lookingAt()) {
      throw refused();
    }
    return and.end();
  }

  /** The attribute's name without the schema that may stand before it. */
  static String name(String typed, String schema) {
    var name = typed.toLowerCase(Locale.ROOT);
    var prefix = schema.toLowerCase(Locale.ROOT) + ":";
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  private static boolean isPrefix(String operator) {
    return switch (operator.toLowerCase(Locale.ROOT)) {
      case "eq" -> false;
      case "sw" -> true;
      default -> throw refused();
    };
  }

  private static JsonValue value(String text) {
    try (var reader = Json.createReader(new StringReader("[" + text + "]"))) {
      return reader.readArray().get(0);
    } catch (JsonException e) { // its message quotes the value
      throw refused();
    }
  }

  static DomainException refused() {
    return DomainException.invalid("/filter", "invalidFilter");
  }
}
