package org.fauces.cli.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.format.Times;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * Records in the audit trail what the operator's command was told to do, with the server's account,
 * which may add and no more. It is sealed as any other event.
 */
public final class CommandEvents {
  private static final String ADD =
      """
      insert into fauces_audit.audit_event (id, occurred_at, node_id, sequence, boot_id,
        schema_version, action, outcome, roles, command) values (?, ?, ?, 1, ?, 1, ?, 'SUCCESS', ?, ?)""";

  private final Home home;
  private final DatabaseAddress database;

  public CommandEvents(Home home, DatabaseAddress database) {
    this.home = home;
    this.database = database;
  }

  /** Writes one event, before what it is about is done; fails when that is not possible. */
  public void record(String command) {
    String password = home.secrets().getOrCreate(Secret.DATABASE_APP);
    String url = database.jdbcUrl(DatabaseAddress.MAIN);
    try (Connection connection = DriverManager.getConnection(url, SetupSql.APP, password);
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setBytes(1, bytes(TimeOrderedId.next()));
      statement.setString(2, now());
      statement.setBytes(3, bytes(home.nodeId()));
      statement.setBytes(4, bytes(UUID.randomUUID())); // this run of the command
      statement.setString(5, AuditAction.OPERATOR_COMMAND.name());
      statement.setString(6, Roles.OPERATOR);
      statement.setString(7, command);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new CommandFailure("This command could not be recorded in the audit trail.", e);
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
