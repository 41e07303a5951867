package org.fauces.audit.format;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fauces.shared.format.Sha256;

/**
 * One link of the chain: a batch of events that was sealed together. Its hash covers every stored
 * column but the hash itself, among them the hash of the seal before, so that no seal can be
 * changed, taken out or put in without changing every later one.
 */
public record Seal(AuditRow row) {
  static final String FORMAT = "fauces-audit-seal-1";

  /** What the first seal names as the one before. */
  public static final String NONE = "0".repeat(2 * Sha256.BYTES);

  /** The first seal of a trail. */
  public static Seal first(List<EventRecord> events, SealingMoment moment) {
    return seal(1, NONE, events, moment);
  }

  /** The seal that follows this one. */
  public Seal next(List<EventRecord> events, SealingMoment moment) {
    return seal(number() + 1, hash(), events, moment);
  }

  private static Seal seal(
      long number, String previous, List<EventRecord> events, SealingMoment moment) {
    var columns = new TreeMap<String, String>();
    columns.put("number", String.valueOf(number));
    columns.put("previous_hash", previous);
    columns.put("first_event_id", events.get(0).id());
    columns.put("last_event_id", events.get(events.size() - 1).id());
    columns.put("event_count", String.valueOf(events.size()));
    columns.put("contents", contents(events));
    columns.put("sealed_at", Times.text(moment.sealedAt()));
    columns.put("reaches_to", moment.reachesTo());
    columns.put("node_id", moment.nodeId().toString());
    return hashed(columns);
  }

  private static String contents(List<EventRecord> events) {
    var contents = new Contents();
    events.forEach(event -> contents.add(event.digest()));
    return contents.hex();
  }

  private static Seal hashed(Map<String, String> columns) {
    var row = AuditRow.of(columns);
    return new Seal(row.with("hash", new Seal(row).computedHash()));
  }

  /** The hash that the other columns ask for. */
  String computedHash() {
    var bytes = new CanonicalBytes(FORMAT).row(row.with("hash", null)).toByteArray();
    return HexFormat.of().formatHex(Sha256.of(bytes));
  }

  /** Counted from 1. */
  public long number() {
    return row.number("number");
  }

  public String previousHash() {
    return row.text("previous_hash");
  }

  public String hash() {
    return row.text("hash");
  }

  public String contents() {
    return row.text("contents");
  }

  public long eventCount() {
    return row.number("event_count");
  }

  /** See {@link SealingMoment}. */
  public String reachesTo() {
    return row.text("reaches_to");
  }

  @Override
  public String toString() {
    return "Seal[" + number() + "]";
  }
}
