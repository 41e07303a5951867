package org.fauces.cli.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.Outcome;
import org.fauces.audit.format.Times;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * Records in the audit trail what the operator's command was told to do and how that ended, with
 * the server's account, which may add and no more. It is sealed as any other event.
 */
public final class CommandEvents {
  private static final String ADD =
      """
      insert into fauces_audit.audit_event (id, occurred_at, node_id, sequence, boot_id,
        schema_version, action, outcome, roles, command%s)
      values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?%s)""";
  // a trail that no server of this version has migrated has no column for it
  private static final String ADD_WITHOUT_REASON = ADD.formatted("", "");
  private static final String ADD_WITH_REASON = ADD.formatted(", reason", ", ?");

  private final Home home;
  private final DatabaseAddress database;

  public CommandEvents(Home home, DatabaseAddress database) {
    this.home = home;
    this.database = database;
  }

  /** Records what is about to be done, before that; fails when that is not possible. */
  public Begun begin(String command) {
    var run = UUID.randomUUID();
    add(new Row(run, 1, AuditAction.OPERATOR_COMMAND_BEGIN, 0, command));
    return exitCode -> add(new Row(run, 2, AuditAction.OPERATOR_COMMAND, exitCode, command));
  }

  /** A command whose beginning is recorded. */
  @FunctionalInterface
  public interface Begun {
    /** Records by which exit code it ended; fails when that is not possible. */
    void end(int exitCode);
  }

  /** An event; the run and the number in it tell which beginning and end belong together. */
  private record Row(UUID run, int number, AuditAction action, int exitCode, String command) {
    Outcome outcome() {
      return exitCode == 0 ? Outcome.SUCCESS : Outcome.FAILURE;
    }

    String reason() {
      return exitCode == 0 ? null : "exit-" + exitCode;
    }
  }

  private void add(Row row) {
    String password = home.secrets().getOrCreate(Secret.DATABASE_APP);
    String sql = row.reason() == null ? ADD_WITHOUT_REASON : ADD_WITH_REASON;
    String url = database.jdbcUrl(DatabaseAddress.MAIN);
    try (Connection connection = DriverManager.getConnection(url, SetupSql.APP, password);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, bytes(TimeOrderedId.next()));
      statement.setString(2, now());
      statement.setBytes(3, bytes(home.nodeId()));
      statement.setInt(4, row.number());
      statement.setBytes(5, bytes(row.run()));
      statement.setString(6, row.action().name());
      statement.setString(7, row.outcome().name());
      statement.setString(8, Roles.OPERATOR);
      statement.setString(9, row.command());
      if (row.reason() != null) {
        statement.setString(10, row.reason());
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      var part = row.number() == 1 ? "This command" : "How this command ended";
      throw new CommandFailure(part + " could not be recorded in the audit trail.", e);
    }
  }

  private static String now() {
    return Times.text(Clock.systemUTC().instant()).replace('T', ' ').replace("Z", "");
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
