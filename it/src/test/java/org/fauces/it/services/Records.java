package org.fauces.it.services;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The rows behind the product, seen and changed past it with the account that owns the schemas. Ids
 * go in and come out as UUIDs.
 */
public final class Records {
  private final Owner owner;

  public Records(Owner owner) {
    this.owner = owner;
  }

  /** The way to the database as that account. */
  @FunctionalInterface
  public interface Owner {
    Connection connect() throws SQLException;
  }

  /** The first column of the first row, a number. */
  public long count(String sql, Object... parameters) {
    try (var connection = owner.connect();
        var statement = prepare(connection, sql, parameters);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of all rows: texts as they are, ids as text. */
  public List<String> texts(String sql, Object... parameters) {
    try (var connection = owner.connect();
        var statement = prepare(connection, sql, parameters);
        var rows = statement.executeQuery()) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getObject(1) instanceof byte[] id ? uuid(id) : rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Changes rows or tables; returns how many rows. */
  public int change(String sql, Object... parameters) {
    try (var connection = owner.connect();
        var statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** How often an action with an outcome was recorded about an object. */
  public long events(String action, String outcome, UUID about) {
    return count(
        """
        select count(*) from fauces_audit.audit_event e
          join fauces_audit.audit_event_entity o on o.event_id = e.id
        where e.action = ? and e.outcome = ? and o.entity_id = ?""",
        action,
        outcome,
        about);
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object[] parameters)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (var i = 0; i < parameters.length; i++) {
      var value = parameters[i];
      statement.setObject(i + 1, value instanceof UUID id ? bytes(id) : value);
    }
    return statement;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static String uuid(byte[] id) {
    var buffer = ByteBuffer.wrap(id);
    return new UUID(buffer.getLong(), buffer.getLong()).toString();
  }
}
