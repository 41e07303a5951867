package org.fauces.it.services;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.fauces.it.support.Patience;
import org.fauces.it.support.RunningFauces;

/**
 * A row that nobody else changes or refers to while it is held. Requests that need it wait for each
 * other behind it, so that a test knows that they met.
 */
public final class HeldRow implements AutoCloseable {
  private static final String WAITING =
      """
      select count(*) from information_schema.processlist
      where user = 'fauces_app' and id <> connection_id() and lower(info) like ?""";

  private final RunningFauces fauces;
  private final Connection owner;

  private HeldRow(RunningFauces fauces, Connection owner) {
    this.fauces = fauces;
    this.owner = owner;
  }

  /** Holds a facility: whatever is created there waits. */
  public static HeldRow facility(RunningFauces fauces, UUID id) {
    return hold(fauces, "select id from facility where id = ? for update", id);
  }

  /** Holds an account: whoever signs in with it waits. */
  public static HeldRow account(RunningFauces fauces, UUID id) {
    return hold(fauces, "select id from account where id = ? for update", id);
  }

  /** Holds the installation: whoever counts the group's administrators waits. */
  public static HeldRow installation(RunningFauces fauces) {
    return hold(fauces, "select id from installation for update");
  }

  /** Holds an examination: whatever changes it waits. */
  public static HeldRow examination(RunningFauces fauces, UUID id) {
    return hold(fauces, "select id from examination where id = ? for update", id);
  }

  /** Claims an id and never commits it: whoever claims it too waits, and meets the others then. */
  public static HeldRow claimedId(RunningFauces fauces, UUID id) {
    return hold(fauces, "insert into client_id (id) values (?)", id);
  }

  /** Lets go as soon as the product runs that many statements of this shape, as in LIKE. */
  public void releaseBehind(int statements, String shape) {
    await(statements, shape);
    close();
  }

  /** Holds on until the product runs that many statements of this shape, as in LIKE. */
  public void await(int statements, String shape) {
    Patience.until(statements + " of " + shape, () -> running(shape) >= statements);
  }

  @Override
  public void close() {
    try {
      owner.close(); // undoes what is not committed
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int running(String shape) throws SQLException {
    try (var runtime = RuntimeAccount.connect(fauces);
        var statement = runtime.prepareStatement(WAITING)) {
      statement.setString(1, shape);
      var rows = statement.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
  }

  private static HeldRow hold(RunningFauces fauces, String sql, UUID... ids) {
    try {
      var owner = OwnerAccount.of(fauces).connect();
      owner.setAutoCommit(false);
      var statement = owner.prepareStatement(sql);
      for (int i = 0; i < ids.length; i++) {
        statement.setBytes(i + 1, bytes(ids[i]));
      }
      if (statement.execute() && !statement.getResultSet().next()) {
        throw new IllegalStateException("There is no such row");
      }
      return new HeldRow(fauces, owner);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
