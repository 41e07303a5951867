package org.fauces.permission.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the table: a name at the beginning of a line starts a row, the lines below it are indented
 * and say {@code key: value}. Strict, since a row that is understood otherwise than it was meant
 * lets somebody in.
 */
final class PermissionsParser {
  private static final Pattern NAME = Pattern.compile("[A-Z]+(_[A-Z]+)*");
  private static final Pattern FIELD = Pattern.compile("  ([a-z]+(?: [a-z]+)*): (\\S.*)");

  private final List<UseCase> rows = new ArrayList<>();
  private RowReader open;

  private PermissionsParser() {}

  /** The table; throws {@link IllegalArgumentException} that names the line that is wrong. */
  static Permissions parse(String text) {
    var parser = new PermissionsParser();
    int number = 0;
    for (String line : (text + "\n#").split("\n", -1)) {
      number++;
      try {
        parser.take(line.stripTrailing());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("permissions, line " + number + ": " + e.getMessage());
      }
    }
    return new Permissions(parser.rows);
  }

  private void take(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      close();
    } else if (NAME.matcher(line).matches()) {
      close();
      open = new RowReader(line);
    } else {
      field(line);
    }
  }

  private void field(String line) {
    var field = FIELD.matcher(line);
    if (open == null || !field.matches()) {
      throw new IllegalArgumentException("neither a name nor a field of a row");
    }
    open.take(field.group(1), field.group(2));
  }

  private void close() {
    if (open != null) {
      rows.add(open.row());
      open = null;
    }
  }
}
