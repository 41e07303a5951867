package org.fauces.audit.format.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import org.fauces.audit.format.AuditRow;
import org.fauces.audit.format.Checkpoint;
import org.fauces.audit.format.KeyStatement;
import org.fauces.audit.format.Trail;
import org.fauces.audit.format.TrailUnreadable;
import org.fauces.audit.format.TrailVisitor;

/**
 * The trail as the database holds it. It may grow while it is read: the checkpoints that are there
 * first say which seals are looked at, and what is added later is left to the next time.
 */
public final class TrailTables implements Trail {
  private static final String KEYS =
      "select number, line from fauces_audit.audit_key order by number";
  private static final String CHECKPOINTS =
      "select counter, line from fauces_audit.audit_checkpoint order by counter";
  private static final String NEWEST =
      "select coalesce(max(number), 0) from fauces_audit.audit_seal";
  private static final String SEALS =
      "select * from fauces_audit.audit_seal where number <= ? order by number";
  private static final String MEMBERS =
      """
      select m.seal, m.position, m.event_id, m.digest, e.*
      from fauces_audit.audit_seal_event m left join fauces_audit.audit_event e on e.id = m.event_id
      where m.seal <= ? order by m.seal, m.position""";
  private static final String UNSEALED =
      """
      select e.* from fauces_audit.audit_event e
      left join fauces_audit.audit_seal_event m on m.event_id = e.id
      where m.event_id is null""";
  private static final String MEMBERS_WITHOUT_SEAL =
      """
      select distinct m.seal from fauces_audit.audit_seal_event m
      left join fauces_audit.audit_seal s on s.number = m.seal where s.number is null limit 100""";
  private static final String ENTITIES_WITHOUT_EVENT =
      """
      select distinct n.event_id from fauces_audit.audit_event_entity n
      left join fauces_audit.audit_event e on e.id = n.event_id where e.id is null limit 100""";

  private final Connections connections;

  public TrailTables(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void read(TrailVisitor visitor) {
    try (var first = connections.open();
        var second = connections.open();
        var third = connections.open()) {
      keys(first, visitor);
      checkpoints(first, visitor);
      long newest = newest(first);
      try (var seals = stream(first, SEALS, newest);
          var members = stream(second, MEMBERS, newest)) {
        new SealedRows(seals.executeQuery(), members.executeQuery(), third).read(visitor);
      }
      unsealed(first, third, visitor);
      strays(first, visitor);
    } catch (SQLException e) {
      throw new TrailUnreadable("The database cannot be read; see the log.", e);
    }
  }

  private static void keys(Connection connection, TrailVisitor visitor) throws SQLException {
    try (var statement = stream(connection, KEYS);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        var line = rows.getString(2);
        long number = rows.getLong(1);
        visitor.key(line);
        if (KeyStatement.parse(line).filter(said -> said.number() != number).isPresent()) {
          visitor.stray("row " + number + " of the keys");
        }
      }
    }
  }

  private static void checkpoints(Connection connection, TrailVisitor visitor) throws SQLException {
    try (var statement = stream(connection, CHECKPOINTS);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        var line = rows.getString(2);
        long counter = rows.getLong(1);
        visitor.checkpoint(line);
        if (Checkpoint.parse(line).filter(said -> said.counter() != counter).isPresent()) {
          visitor.stray("row " + counter + " of the checkpoints");
        }
      }
    }
  }

  private static long newest(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(NEWEST);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void unsealed(Connection events, Connection entities, TrailVisitor visitor)
      throws SQLException {
    try (var statement = stream(events, UNSEALED);
        var rows = statement.executeQuery()) {
      var reader = new RowReader(rows, 1);
      var some = new ArrayList<AuditRow>();
      while (rows.next()) {
        reader.read().ifPresent(some::add);
        if (some.size() == EventRows.AT_ONCE) {
          EventRows.complete(entities, some).forEach(visitor::unsealed);
          some.clear();
        }
      }
      EventRows.complete(entities, some).forEach(visitor::unsealed);
    }
  }

  private static void strays(Connection connection, TrailVisitor visitor) throws SQLException {
    try (var statement = connection.prepareStatement(MEMBERS_WITHOUT_SEAL);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        visitor.stray("row of the members of seal " + rows.getLong(1));
      }
    }
    try (var statement = connection.prepareStatement(ENTITIES_WITHOUT_EVENT);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        visitor.stray("object of event " + Binary.text(rows.getBytes(1)));
      }
    }
  }

  /** Rows one by one, since a trail does not fit into memory. */
  private static PreparedStatement stream(Connection connection, String sql, long... parameters)
      throws SQLException {
    var statement =
        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(Integer.MIN_VALUE); // the driver's own sign for it
    for (int i = 0; i < parameters.length; i++) {
      statement.setLong(i + 1, parameters[i]);
    }
    return statement;
  }
}
