package org.fauces.audit.format.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fauces.audit.format.Checkpoint;
import org.fauces.audit.format.KeyStatement;

/** The rows of checkpoints and of the keys that signed them. */
public final class CheckpointTables {
  private static final String LAST =
      "select line from fauces_audit.audit_checkpoint order by counter desc limit 1";
  private static final String FROM =
      "select line from fauces_audit.audit_checkpoint where counter >= ? order by counter limit ?";
  private static final String ADD =
      "insert into fauces_audit.audit_checkpoint (counter, line) values (?, ?)";
  private static final String EVENTS_AFTER =
      "select coalesce(sum(event_count), 0) from fauces_audit.audit_seal where number > ?";
  private static final String KEYS = "select line from fauces_audit.audit_key order by number";
  private static final String ADD_KEY =
      "insert into fauces_audit.audit_key (number, line) values (?, ?)";

  private final Connection connection;

  public CheckpointTables(Connection connection) {
    this.connection = connection;
  }

  /**
   * The newest checkpoint; empty when there is none.
   *
   * @throws IllegalStateException when the row is none: going on from it would hide that
   */
  public Optional<Checkpoint> last() throws SQLException {
    var lines = lines(LAST);
    return lines.isEmpty() ? Optional.empty() : Optional.of(checkpoint(lines.get(0)));
  }

  /** Checkpoints from a counter on. */
  public List<Checkpoint> from(long counter, int limit) throws SQLException {
    return lines(FROM, counter, limit).stream().map(CheckpointTables::checkpoint).toList();
  }

  private static Checkpoint checkpoint(String line) {
    return Checkpoint.parse(line)
        .orElseThrow(() -> new IllegalStateException("A row of the checkpoints was changed."));
  }

  public void add(Checkpoint checkpoint) throws SQLException {
    add(ADD, checkpoint.counter(), checkpoint.line());
  }

  /** How many events are in the seals behind this one. */
  public long eventsAfter(long seal) throws SQLException {
    try (var statement = connection.prepareStatement(EVENTS_AFTER)) {
      statement.setLong(1, seal);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** What the trail itself says about its keys. */
  public List<String> keys() throws SQLException {
    return lines(KEYS);
  }

  public void add(KeyStatement key) throws SQLException {
    add(ADD_KEY, key.number(), key.line());
  }

  private void add(String sql, long number, String line) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, number);
      statement.setString(2, line);
      statement.executeUpdate();
    }
  }

  private List<String> lines(String sql, long... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setLong(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        var lines = new ArrayList<String>();
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
        return lines;
      }
    }
  }
}
