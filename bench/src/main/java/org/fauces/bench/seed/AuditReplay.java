package org.fauces.bench.seed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.fauces.bench.product.Ids;
import org.fauces.bench.product.Product;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Secret;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * Writes the rows of a photo's event as the server does, one after another, into tables like those
 * of the audit trail, which nobody seals.
 */
public final class AuditReplay implements AutoCloseable {
  private static final String[] NAMED = {"EXAMINATION", "PATIENT", "PHOTO"};

  private final Connection database;
  private final PreparedStatement event;
  private final PreparedStatement object;
  private final byte[] boot = Ids.bytes(UUID.randomUUID());
  private final byte[] somebody = Ids.bytes(UUID.randomUUID());
  private long sequence;

  public AuditReplay(Product product) throws SQLException {
    database =
        DriverManager.getConnection(
            product.database().jdbcUrl(DatabaseAddress.MAIN),
            SetupSql.OWNER,
            product.home().secrets().getOrCreate(Secret.DATABASE_OWNER));
    drop();
    run("create table bench_event like fauces_audit.audit_event");
    run("create table bench_event_entity like fauces_audit.audit_event_entity");
    run("alter table bench_event_entity add foreign key (event_id) references bench_event (id)");
    database.setAutoCommit(false);
    event =
        database.prepareStatement(
            """
            insert into bench_event (id, occurred_at, node_id, sequence, boot_id, schema_version,
              action, outcome, account_id, facility_id, roles, request_id, source_address)
            values (?, utc_timestamp(6), ?, ?, ?, 1, 'PHOTO_RECEIVE', 'SUCCESS', ?, ?, 'PHYSICIAN',
              ?, '127.0.0.1')\
            """);
    object =
        database.prepareStatement(
            "insert into bench_event_entity (event_id, position, kind, entity_id) values (?, ?, ?,"
                + " ?)");
  }

  /** Writes one event and commits it. */
  public void record() throws SQLException {
    var id = Ids.bytes(TimeOrderedId.next());
    int column = 0;
    event.setBytes(++column, id);
    event.setBytes(++column, boot);
    event.setLong(++column, ++sequence);
    event.setBytes(++column, boot);
    event.setBytes(++column, somebody);
    event.setBytes(++column, somebody);
    event.setBytes(++column, Ids.bytes(UUID.randomUUID()));
    event.executeUpdate();
    for (int position = 1; position <= NAMED.length; position++) {
      object.setBytes(1, id);
      object.setInt(2, position);
      object.setString(3, NAMED[position - 1]);
      object.setBytes(4, Ids.bytes(UUID.randomUUID()));
      object.executeUpdate();
    }
    database.commit();
  }

  private void drop() throws SQLException {
    run("drop table if exists bench_event_entity, bench_event");
  }

  private void run(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    drop();
    database.close();
  }
}
