package org.fauces.audit.format.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fauces.audit.format.Checkpoint;
import org.fauces.audit.format.KeyStatement;
import org.fauces.audit.format.Seal;
import org.fauces.audit.format.SigningKeyFolder;
import org.fauces.audit.format.TrailUnreadable;

/**
 * Signs the newest seal when the last signature is old enough or much was sealed since. What is in
 * no checkpoint yet could be cut off unseen; the interval says how much that may be.
 */
public final class Checkpointing {
  private static final long MANY_EVENTS = 10_000;

  private final SigningKeyFolder keys;
  private final Duration interval;
  private final Clock clock;

  public Checkpointing(SigningKeyFolder keys, Duration interval, Clock clock) {
    this.keys = keys;
    this.interval = interval;
    this.clock = clock;
  }

  /**
   * Adds a checkpoint in the connection's transaction if one is due.
   *
   * @throws TrailUnreadable when this home's key may not sign for this trail
   */
  public Optional<Checkpoint> sign(Connection connection) throws SQLException {
    var seals = new SealTables(connection);
    if (!seals.lock()) {
      return Optional.empty();
    }
    var tables = new CheckpointTables(connection);
    var last = tables.last();
    long events = tables.eventsAfter(last.map(Checkpoint::seal).orElse(0L));
    if (events == 0 || !isDue(last, events)) {
      return Optional.empty();
    }
    nameKeys(tables);
    var made = make(last, seals.last().orElseThrow(), events);
    tables.add(made);
    return Optional.of(made);
  }

  private boolean isDue(Optional<Checkpoint> last, long events) {
    return events >= MANY_EVENTS
        || last.map(Checkpoint::time)
            .map(Instant::parse)
            .filter(time -> clock.instant().isBefore(time.plus(interval)))
            .isEmpty();
  }

  private Checkpoint make(Optional<Checkpoint> last, Seal seal, long events) {
    var key = keys.current();
    return last.map(before -> before.next(seal, before.events() + events, clock.instant(), key))
        .orElseGet(() -> Checkpoint.first(seal, events, clock.instant(), key));
  }

  /** Each key is named in the trail before it signs there. */
  private void nameKeys(CheckpointTables tables) throws SQLException {
    var ours = keys.statements();
    var named = tables.keys();
    var lines = ours.stream().map(KeyStatement::line).toList();
    if (named.size() > lines.size() || !named.equals(lines.subList(0, named.size()))) {
      throw new TrailUnreadable(
          "The keys of this home are not those of the audit trail: copy the folder of the keys"
              + " from the node that made or changed them.");
    }
    for (var key : ours.subList(named.size(), ours.size())) {
      tables.add(key);
    }
  }

  /** Checkpoints from a counter on, for an anchor. */
  public static List<Checkpoint> from(Connection connection, long counter, int limit)
      throws SQLException {
    return new CheckpointTables(connection).from(counter, limit);
  }
}
