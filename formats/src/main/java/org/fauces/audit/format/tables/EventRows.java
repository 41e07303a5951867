package org.fauces.audit.format.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fauces.audit.format.AuditRow;
import org.fauces.audit.format.EventRecord;

/** Adds to rows of events the objects that they name. */
final class EventRows {
  /** Events whose objects are fetched together. */
  static final int AT_ONCE = 1_000;

  private EventRows() {}

  static List<EventRecord> complete(Connection connection, List<AuditRow> events)
      throws SQLException {
    var complete = new ArrayList<EventRecord>(events.size());
    for (int from = 0; from < events.size(); from += AT_ONCE) {
      var some = events.subList(from, Math.min(events.size(), from + AT_ONCE));
      var named = entities(connection, some);
      for (var event : some) {
        complete.add(new EventRecord(event, named.getOrDefault(event.text("id"), List.of())));
      }
    }
    return complete;
  }

  private static Map<String, List<AuditRow>> entities(Connection connection, List<AuditRow> events)
      throws SQLException {
    var byEvent = new HashMap<String, List<AuditRow>>();
    if (events.isEmpty()) {
      return byEvent;
    }
    // only question marks are put together here
    var sql =
        "select n.* from fauces_audit.audit_event_entity n where n.event_id in (?"
            + ", ?".repeat(events.size() - 1)
            + ") order by n.event_id, n.position";
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < events.size(); i++) {
        statement.setBytes(i + 1, Binary.id(events.get(i).text("id")));
      }
      try (var rows = statement.executeQuery()) {
        var reader = new RowReader(rows, 1);
        while (rows.next()) {
          var entity = reader.read().orElseThrow();
          byEvent.computeIfAbsent(entity.text("event_id"), id -> new ArrayList<>(2)).add(entity);
        }
      }
    }
    return byEvent;
  }
}
