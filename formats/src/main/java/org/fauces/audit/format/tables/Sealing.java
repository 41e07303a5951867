package org.fauces.audit.format.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.format.EventRecord;
import org.fauces.audit.format.Seal;
import org.fauces.audit.format.SealingMoment;
import org.fauces.audit.format.Times;

/**
 * Seals what is committed and in no seal yet, a batch at a time. Writers never wait for it: it
 * reads what they have committed and locks nothing of theirs.
 *
 * <p>Events are looked for in two ways. Those of the time since the newest seal, and of some
 * minutes before it, are found at once. A walk through all ids, a piece each time, finds any other:
 * one whose transaction took longer, or whose node's clock was wrong. None is left out for ever.
 */
public final class Sealing {
  /** Events in a seal. */
  public static final int BATCH = 1_000;

  /** No transaction may last as long: what it wrote first is still looked for when it commits. */
  static final Duration WINDOW = Duration.ofMinutes(10);

  private static final int WALK = 2_000;
  private static final UUID START = new UUID(0, 0);

  private final UUID nodeId;
  private final Clock clock;
  private UUID walkedTo = START;

  public Sealing(UUID nodeId, Clock clock) {
    this.nodeId = nodeId;
    this.clock = clock;
  }

  /**
   * Seals one batch in the connection's transaction.
   *
   * @return how many events; 0 when there is none, or another node is at it
   */
  public synchronized int seal(Connection connection) throws SQLException {
    var tables = new SealTables(connection);
    if (!tables.lock()) {
      return 0;
    }
    var last = tables.last();
    var events = unsealed(tables, last);
    if (!events.isEmpty()) {
      tables.add(seal(last, events), events);
    }
    return events.size();
  }

  private Seal seal(Optional<Seal> last, List<EventRecord> events) {
    var now = clock.instant();
    var moment =
        events.size() < BATCH
            ? SealingMoment.ofAll(now, nodeId)
            : SealingMoment.ofSome(now, events.get(BATCH - 1).occurredAt(), nodeId);
    return last.map(before -> before.next(events, moment))
        .orElseGet(() -> Seal.first(events, moment));
  }

  private List<EventRecord> unsealed(SealTables tables, Optional<Seal> last) throws SQLException {
    var recent = tables.unsealedSince(windowStart(last), BATCH);
    if (recent.size() == BATCH) {
      return recent;
    }
    var known = new HashSet<String>();
    recent.forEach(event -> known.add(event.id()));
    var events = new ArrayList<>(recent);
    walk(tables, BATCH - recent.size()).stream()
        .filter(event -> !known.contains(event.id()))
        .forEach(events::add);
    return events;
  }

  private List<EventRecord> walk(SealTables tables, int limit) throws SQLException {
    var end = tables.spanEnd(walkedTo, WALK);
    if (end.isEmpty()) {
      walkedTo = START; // through: begin again next time
      return List.of();
    }
    var found = tables.unsealedBetween(walkedTo, end.get(), limit);
    walkedTo = found.size() < limit ? end.get() : UUID.fromString(found.get(limit - 1).id());
    return found;
  }

  /** The time of the oldest event that waits to be sealed; empty when none does. */
  public static Optional<String> oldestUnsealed(Connection connection) throws SQLException {
    var tables = new SealTables(connection);
    return tables.oldestUnsealed(windowStart(tables.last()));
  }

  private static String windowStart(Optional<Seal> last) {
    return last.map(seal -> Times.text(Instant.parse(seal.reachesTo()).minus(WINDOW)))
        .orElse(Times.text(Instant.EPOCH));
  }
}
