package org.fauces.audit.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the grants of an account as the database prints them, and finds those by which it could do
 * more to the audit trail than add to it and read it. What cannot be read counts as too much.
 */
final class AuditGrants {
  static final String SCHEMA = "fauces_audit";

  private static final Set<String> HARMLESS = Set.of("USAGE", "SELECT", "INSERT");
  private static final Pattern GRANT =
      Pattern.compile(
          "GRANT (?<rights>.+?) ON (?<schema>\\*|`[^`]+`|[^.`]+)\\.\\S+ TO .+",
          Pattern.CASE_INSENSITIVE);

  private AuditGrants() {}

  /** The lines that go too far. */
  static List<String> tooWide(List<String> grants) {
    return grants.stream().filter(AuditGrants::isTooWide).toList();
  }

  private static boolean isTooWide(String line) {
    var grant = GRANT.matcher(line);
    if (!grant.matches()) {
      return true; // a role, a proxy: what stands behind it is not seen here
    }
    boolean harmless =
        rights(grant.group("rights")).allMatch(HARMLESS::contains)
            && !line.toUpperCase(Locale.ROOT).contains("WITH GRANT OPTION");
    return !harmless && covers(grant.group("schema").replace("`", ""));
  }

  private static Stream<String> rights(String text) {
    // a right on some columns is a right
    return Arrays.stream(text.replaceAll("\\([^)]*\\)", "").split(","))
        .map(right -> right.strip().toUpperCase(Locale.ROOT));
  }

  /** Whether a schema's name, which may be a pattern as in LIKE, takes in the audit schema. */
  private static boolean covers(String schema) {
    var regex = new StringBuilder();
    for (int i = 0; i < schema.length(); i++) {
      char c = schema.charAt(i);
      switch (c) {
        case '%', '*' -> regex.append(".*");
        case '_' -> regex.append('.');
        case '\\' -> regex.append(Pattern.quote(schema.substring(++i, i + 1)));
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return SCHEMA.matches(regex.toString());
  }
}
