package org.fauces.audit.format.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.fauces.audit.format.AuditRow;
import org.fauces.audit.format.Times;

/** Turns the columns of a result from one on into a row of text, whatever columns there are. */
final class RowReader {
  private final ResultSet rows;
  private final int first;
  private final String[] names;
  private final int[] types;

  RowReader(ResultSet rows, int first) throws SQLException {
    this.rows = rows;
    this.first = first;
    var description = rows.getMetaData();
    int count = description.getColumnCount() - first + 1;
    names = new String[count];
    types = new int[count];
    for (int i = 0; i < count; i++) {
      names[i] = description.getColumnLabel(first + i).toLowerCase(Locale.ROOT);
      types[i] = description.getColumnType(first + i);
    }
  }

  /** The row the result stands at; empty when its first column has no value. */
  Optional<AuditRow> read() throws SQLException {
    if (rows.getObject(first) == null) {
      return Optional.empty();
    }
    var columns = new TreeMap<String, String>();
    for (int i = 0; i < names.length; i++) {
      columns.put(names[i], text(first + i, types[i]));
    }
    return Optional.of(AuditRow.of(columns));
  }

  private String text(int column, int type) throws SQLException {
    return switch (type) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> {
        var bytes = rows.getBytes(column);
        yield bytes == null ? null : Binary.text(bytes);
      }
      case Types.TIMESTAMP -> {
        var time = rows.getObject(column, LocalDateTime.class);
        yield time == null ? null : Times.text(time);
      }
      default -> rows.getString(column);
    };
  }
}
