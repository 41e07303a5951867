package org.fauces.audit.format.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.format.AuditRow;
import org.fauces.audit.format.EventRecord;
import org.fauces.audit.format.Seal;

/**
 * The rows that sealing reads and adds, in the transaction of the connection. An event is unsealed
 * when no seal has it as a member, whatever its time, id or number: one that is committed late is
 * found as well.
 */
public final class SealTables {
  private static final String LOCK =
      "select id from fauces.audit_sealer where id = 1 for update skip locked";
  private static final String LAST =
      "select * from fauces_audit.audit_seal order by number desc limit 1";

  private static final String UNSEALED =
      """
      from fauces_audit.audit_event e
      left join fauces_audit.audit_seal_event m on m.event_id = e.id
      where m.event_id is null""";
  private static final String SINCE =
      "select e.* " + UNSEALED + " and e.occurred_at >= ? order by e.occurred_at, e.id limit ?";
  private static final String OLDEST =
      "select e.occurred_at " + UNSEALED + " and e.occurred_at >= ? order by e.occurred_at limit 1";
  private static final String BETWEEN =
      "select e.* " + UNSEALED + " and e.id > ? and e.id <= ? order by e.id limit ?";
  private static final String SPAN =
      """
      select max(s.id) from
        (select id from fauces_audit.audit_event where id > ? order by id limit ?) s""";
  private static final String ADD_SEAL =
      """
      insert into fauces_audit.audit_seal (number, previous_hash, first_event_id, last_event_id,
        event_count, contents, sealed_at, reaches_to, node_id, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String ADD_MEMBERS =
      "insert into fauces_audit.audit_seal_event (seal, position, event_id, digest) values ";
  private static final int MEMBERS_AT_ONCE = 250;

  private final Connection connection;

  public SealTables(Connection connection) {
    this.connection = connection;
  }

  /** False while another transaction seals; the lock ends with this one. */
  public boolean lock() throws SQLException {
    try (var statement = connection.prepareStatement(LOCK);
        var rows = statement.executeQuery()) {
      return rows.next();
    }
  }

  public Optional<Seal> last() throws SQLException {
    try (var statement = connection.prepareStatement(LAST);
        var rows = statement.executeQuery()) {
      return rows.next() ? new RowReader(rows, 1).read().map(Seal::new) : Optional.empty();
    }
  }

  /**
   * The oldest unsealed events by their own time.
   *
   * @param since older ones are not looked at
   */
  public List<EventRecord> unsealedSince(String since, int limit) throws SQLException {
    try (var statement = connection.prepareStatement(SINCE)) {
      statement.setString(1, sqlTime(since));
      statement.setInt(2, limit);
      return events(statement);
    }
  }

  /** The time of the oldest unsealed event that is not older than this. */
  public Optional<String> oldestUnsealed(String since) throws SQLException {
    try (var statement = connection.prepareStatement(OLDEST)) {
      statement.setString(1, sqlTime(since));
      try (var rows = statement.executeQuery()) {
        return rows.next()
            ? new RowReader(rows, 1).read().map(row -> row.text("occurred_at"))
            : Optional.empty();
      }
    }
  }

  /** The id of the last of so many events behind this id; empty when there is none behind it. */
  public Optional<UUID> spanEnd(UUID after, int events) throws SQLException {
    try (var statement = connection.prepareStatement(SPAN)) {
      statement.setBytes(1, Binary.id(after));
      statement.setInt(2, events);
      try (var rows = statement.executeQuery()) {
        rows.next();
        var id = rows.getBytes(1);
        return id == null ? Optional.empty() : Optional.of(UUID.fromString(Binary.text(id)));
      }
    }
  }

  /** Unsealed events by id, behind the first and up to the last. */
  public List<EventRecord> unsealedBetween(UUID after, UUID last, int limit) throws SQLException {
    try (var statement = connection.prepareStatement(BETWEEN)) {
      statement.setBytes(1, Binary.id(after));
      statement.setBytes(2, Binary.id(last));
      statement.setInt(3, limit);
      return events(statement);
    }
  }

  private List<EventRecord> events(PreparedStatement statement) throws SQLException {
    var events = new ArrayList<AuditRow>();
    try (var rows = statement.executeQuery()) {
      var reader = new RowReader(rows, 1);
      while (rows.next()) {
        events.add(reader.read().orElseThrow());
      }
    }
    return EventRows.complete(connection, events);
  }

  /**
   * Adds the seal with its members; fails when there is one with this number or an event has one.
   */
  public void add(Seal seal, List<EventRecord> events) throws SQLException {
    addSeal(seal.row());
    for (int from = 0; from < events.size(); from += MEMBERS_AT_ONCE) {
      int to = Math.min(events.size(), from + MEMBERS_AT_ONCE);
      addMembers(seal.number(), from, events.subList(from, to));
    }
  }

  private void addSeal(AuditRow row) throws SQLException {
    try (var statement = connection.prepareStatement(ADD_SEAL)) {
      statement.setLong(1, row.number("number"));
      statement.setBytes(2, Binary.hex(row.text("previous_hash")));
      statement.setBytes(3, Binary.id(row.text("first_event_id")));
      statement.setBytes(4, Binary.id(row.text("last_event_id")));
      statement.setLong(5, row.number("event_count"));
      statement.setBytes(6, Binary.hex(row.text("contents")));
      statement.setString(7, sqlTime(row.text("sealed_at")));
      statement.setString(8, sqlTime(row.text("reaches_to")));
      statement.setBytes(9, Binary.id(row.text("node_id")));
      statement.setBytes(10, Binary.hex(row.text("hash")));
      statement.executeUpdate();
    }
  }

  private void addMembers(long seal, int before, List<EventRecord> events) throws SQLException {
    // only question marks are put together here
    var sql = ADD_MEMBERS + "(?, ?, ?, ?)" + ", (?, ?, ?, ?)".repeat(events.size() - 1);
    try (var statement = connection.prepareStatement(sql)) {
      int parameter = 1;
      int position = before;
      for (var event : events) {
        statement.setLong(parameter++, seal);
        statement.setInt(parameter++, ++position);
        statement.setBytes(parameter++, Binary.id(event.id()));
        statement.setBytes(parameter++, Binary.hex(event.digest()));
      }
      statement.executeUpdate();
    }
  }

  /** The driver would cut a timestamp's fraction; text it hands on. */
  private static String sqlTime(String time) {
    return time.replace('T', ' ').replace("Z", "");
  }
}
