package org.fauces.audit.format;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes a trail as a few nodes would in some hours: transactions that commit late or never, pauses,
 * several seals to a checkpoint, a change of the key, an anchor that is written after each
 * checkpoint. Everything follows from the seed.
 */
final class Ward {
  static final List<SigningKey> KEYS = List.of(SigningKey.generate(), SigningKey.generate());
  private static final List<String> ACTIONS =
      List.of("SIGN_IN", "PATIENT_READ", "EXAMINATION_LIST", "PHOTO_RECEIVE", "ACCESS_DENIED");

  final Ledger ledger = new Ledger();
  final List<String> anchor = new ArrayList<>();
  final List<KeyStatement> statements = new ArrayList<>();

  private final Random random;
  private final Map<UUID, Long> sequences = new HashMap<>();
  private final List<UUID> starts = new ArrayList<>();
  private final List<EventRecord> committed = new ArrayList<>();
  private final List<EventRecord> late = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-26T08:00:00.123456Z");
  private Checkpoint last;
  private long sealedEvents;

  Ward(long seed) {
    random = new Random(seed);
    starts.add(id());
    starts.add(id());
    statements.add(KeyStatement.first(KEYS.get(0), now));
    ledger.keys.add(statements.get(0).line());
  }

  /** Some rounds of work, of which a few seal nothing or sign nothing. */
  Ward work(int rounds) {
    for (int i = 0; i < rounds; i++) {
      pass(random.nextInt(300_000));
      write();
      if (random.nextInt(5) > 0) {
        seal();
      }
      if (random.nextInt(3) == 0) {
        checkpoint();
      }
      if (random.nextInt(12) == 0) {
        starts.set(random.nextInt(starts.size()), id()); // a restart
      }
    }
    return this;
  }

  /** A trail whose last checkpoint covers everything but an event or two. */
  Ward finished() {
    write();
    committed.addAll(late);
    late.clear();
    seal();
    checkpoint();
    return this;
  }

  private void write() {
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      pass(random.nextInt(60_000));
      var event = event();
      switch (random.nextInt(10)) {
        case 0 -> late.add(event); // commits after others that began later
        case 1 -> {} // was undone: its number is missing for ever
        default -> committed.add(event);
      }
    }
    if (random.nextInt(3) == 0) {
      committed.addAll(late);
      late.clear();
    }
  }

  private void pass(int millis) {
    now = now.plus(Duration.ofMillis(millis)).plusNanos(1_000L * random.nextInt(1_000));
  }

  void seal() {
    if (committed.isEmpty()) {
      return;
    }
    pass(5_000);
    var moment = SealingMoment.ofAll(now, id());
    var seal =
        ledger.seals.isEmpty()
            ? Seal.first(committed, moment)
            : ledger.seals.get(ledger.seals.size() - 1).next(committed, moment);
    ledger.seals.add(seal);
    ledger.events.addAll(committed);
    long position = 0;
    for (var event : committed) {
      ledger.members.add(
          new SealMember(seal.number(), ++position, event.id(), event.digest(), null));
    }
    sealedEvents += committed.size();
    committed.clear();
  }

  void checkpoint() {
    if (ledger.seals.isEmpty()) {
      return;
    }
    if (statements.size() == 1 && last != null && random.nextInt(3) == 0) {
      rotate();
    }
    pass(1_000);
    var seal = ledger.seals.get(ledger.seals.size() - 1);
    var key = KEYS.get(statements.size() - 1);
    last =
        last == null
            ? Checkpoint.first(seal, sealedEvents, now, key)
            : last.next(seal, sealedEvents, now, key);
    ledger.checkpoints.add(last.line());
    anchor.add(last.line());
  }

  private void rotate() {
    var next = statements.get(0).next(KEYS.get(1).publicKey(), KEYS.get(0), now);
    statements.add(next);
    ledger.keys.add(next.line());
  }

  /** With the first key alone, as an auditor keeps it, and the anchor. */
  Report verify(Trail trail) {
    return verify(trail, statements.subList(0, 1), List.of(new Anchor("anchor", anchor)));
  }

  static Report verify(Trail trail, List<KeyStatement> keys, List<Anchor> anchors) {
    return TrailVerification.verify(trail, new Evidence(keys, anchors, List.of()));
  }

  Instant now() {
    return now;
  }

  EventRecord event() {
    var start = starts.get(random.nextInt(starts.size()));
    var columns = new TreeMap<String, String>();
    var event = id();
    columns.put("id", event.toString());
    columns.put("occurred_at", Times.text(now));
    columns.put("node_id", new UUID(0, starts.indexOf(start) + 1).toString());
    columns.put("boot_id", start.toString());
    columns.put("sequence", sequences.merge(start, 1L, Long::sum).toString());
    columns.put("schema_version", "1");
    columns.put("action", ACTIONS.get(random.nextInt(ACTIONS.size())));
    boolean isFailure = random.nextInt(9) == 0;
    columns.put("outcome", isFailure ? "FAILURE" : "SUCCESS");
    columns.put("reason", isFailure && random.nextBoolean() ? "not-found" : null);
    columns.put("account_id", random.nextBoolean() ? id().toString() : null);
    columns.put("roles", random.nextBoolean() ? "NURSE" : "");
    columns.put("source_address", random.nextBoolean() ? "10.0.0." + random.nextInt(256) : null);
    return new EventRecord(AuditRow.of(columns), entities(event));
  }

  private List<AuditRow> entities(UUID event) {
    var entities = new ArrayList<AuditRow>();
    int count = random.nextInt(4);
    for (int i = 1; i <= count; i++) {
      entities.add(
          AuditRow.of(
              Map.of(
                  "event_id", event.toString(),
                  "position", String.valueOf(i),
                  "kind", i == 1 ? "PATIENT" : "EXAMINATION",
                  "entity_id", id().toString())));
    }
    return entities;
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
