package org.fauces.audit.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.format.Checkpoint;
import org.fauces.audit.format.TrailUnreadable;
import org.fauces.audit.format.tables.AnchorRows;
import org.fauces.audit.format.tables.Checkpointing;
import org.fauces.audit.format.tables.Sealing;

/**
 * The steps of sealing, each in a transaction of its own: a node that dies between two leaves
 * nothing that the next round, or another node, does not take up.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // a probe must not wait for a sealer
@PermitAll // called by the timer and by probes, which have no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SealingSteps {
  @Resource(lookup = "jdbc/fauces")
  DataSource database;

  @Inject SealingSettings settings;
  @Inject Alarms alarms;
  @Inject Clock clock;

  private Sealing sealing;
  private Checkpointing checkpointing;

  @PostConstruct
  void prepare() {
    sealing = new Sealing(settings.nodeId(), clock);
    checkpointing = new Checkpointing(settings.keys(), settings.checkpointInterval(), clock);
  }

  /** Seals one batch; returns how many events it had. */
  public int seal() {
    return call(sealing::seal);
  }

  /** Signs what is sealed, if it is time to. */
  public Optional<Checkpoint> sign() {
    return call(checkpointing::sign);
  }

  /** Signed checkpoints from a counter on. */
  public List<Checkpoint> checkpoints(long counter, int limit) {
    return call(connection -> Checkpointing.from(connection, counter, limit));
  }

  /**
   * How far this node has written an anchor.
   *
   * @param place 1, or 2 for the second anchor
   */
  public OptionalLong anchored(int place) {
    return call(new AnchorRows(settings.nodeId(), place)::written);
  }

  /** Keeps how far this node has written an anchor. */
  public void anchor(int place, long counter) {
    call(
        connection -> {
          new AnchorRows(settings.nodeId(), place).write(connection, counter);
          return null;
        });
  }

  /** The time of the oldest event that waits to be sealed. */
  public Optional<String> oldestUnsealed() {
    return call(Sealing::oldestUnsealed);
  }

  /** Tells the group's security officer, once for this node until it is looked at. */
  public void raise(AlarmKind kind) {
    alarms.raise(kind, null, settings.nodeId(), null, null);
  }

  /** What is done with a connection of the transaction. */
  private interface Step<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T call(Step<T> step) {
    try (var connection = database.getConnection()) {
      return step.with(connection);
    } catch (SQLException | IllegalStateException | TrailUnreadable e) {
      throw new SealingFailed(e);
    }
  }
}
