package org.fauces.audit.format;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One stored row as text by the name of its column, whatever columns there are: a column that a
 * later version adds, or that somebody else adds, is part of what is sealed without a change here.
 * A column without a value is left out, so that one that is added empty changes no digest.
 */
public final class AuditRow {
  private static final long UNREADABLE = -1;

  private final SortedMap<String, String> columns;

  private AuditRow(SortedMap<String, String> columns) {
    this.columns = Collections.unmodifiableSortedMap(columns);
  }

  public static AuditRow of(Map<String, String> columns) {
    var present = new TreeMap<String, String>();
    columns.forEach(
        (name, value) -> {
          if (value != null) {
            present.put(name, value);
          }
        });
    return new AuditRow(present);
  }

  /** The same row with another value of one column; null takes it out. */
  public AuditRow with(String column, String value) {
    var changed = new TreeMap<>(columns);
    changed.put(column, value);
    return of(changed);
  }

  public Optional<String> find(String column) {
    return Optional.ofNullable(columns.get(column));
  }

  /** The column's text; empty when it has none, which is no value of any column that is needed. */
  public String text(String column) {
    return columns.getOrDefault(column, "");
  }

  /** The column's number, or -1, which fits nowhere, when it is none. */
  public long number(String column) {
    try {
      return Long.parseLong(text(column));
    } catch (NumberFormatException e) {
      return UNREADABLE; // a tampered trail may hold anything
    }
  }

  public SortedMap<String, String> columns() {
    return columns;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AuditRow that && columns.equals(that.columns);
  }

  @Override
  public int hashCode() {
    return columns.hashCode();
  }

  @Override
  public String toString() {
    return "AuditRow" + columns.keySet(); // values may name people by their ids
  }
}
