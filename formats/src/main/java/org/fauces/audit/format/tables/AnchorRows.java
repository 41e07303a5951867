package org.fauces.audit.format.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.UUID;

/** How far a node has written its anchors. */
public final class AnchorRows {
  private static final String READ =
      "select counter from fauces.audit_anchor where node_id = ? and place = ?";
  private static final String WRITE =
      """
      insert into fauces.audit_anchor (node_id, place, counter) values (?, ?, ?)
      on duplicate key update counter = values(counter)""";

  private final UUID node;
  private final int place;

  /**
   * @param place 1, or 2 for the second anchor
   */
  public AnchorRows(UUID node, int place) {
    this.node = node;
    this.place = place;
  }

  public OptionalLong written(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(READ)) {
      statement.setBytes(1, Binary.id(node));
      statement.setInt(2, place);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  public void write(Connection connection, long counter) throws SQLException {
    try (var statement = connection.prepareStatement(WRITE)) {
      statement.setBytes(1, Binary.id(node));
      statement.setInt(2, place);
      statement.setLong(3, counter);
      statement.executeUpdate();
    }
  }
}
