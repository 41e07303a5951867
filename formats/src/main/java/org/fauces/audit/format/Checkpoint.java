package org.fauces.audit.format;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was sealed at one moment, signed. It vouches for one seal and by it for all before; its
 * counter goes up by one and never starts again, so that a trail that was put back shows.
 *
 * @param counter counted from 1
 * @param previous hash of the checkpoint before, or {@link Seal#NONE}
 * @param seal number of the newest seal
 * @param events events in all seals up to that one
 * @param line the whole checkpoint, which says everything
 */
public record Checkpoint(
    long counter,
    String previous,
    long seal,
    String sealHash,
    long events,
    String time,
    String keyId,
    String line) {
  /** No checkpoint is longer. */
  public static final int MAX_LENGTH = 600;

  private static final String FORMAT = "fauces-audit-checkpoint-1";
  private static final Pattern LINE =
      Pattern.compile(
          FORMAT
              + " counter=([1-9][0-9]{0,17}) previous=([0-9a-f]{64}) seal=([1-9][0-9]{0,17})"
              + " hash=([0-9a-f]{64}) events=([1-9][0-9]{0,17}) time=(\\S{20,30})"
              + " key=([0-9a-f]{16}) signature=([0-9a-f]{128})");

  /** The first checkpoint of a trail. */
  public static Checkpoint first(Seal seal, long events, Instant now, SigningKey key) {
    return make(1, Seal.NONE, new Position(seal, events), now, key);
  }

  /** The checkpoint that follows this one. */
  public Checkpoint next(Seal seal, long events, Instant now, SigningKey key) {
    return make(counter + 1, SignedLine.hash(line), new Position(seal, events), now, key);
  }

  private record Position(Seal seal, long events) {}

  private static Checkpoint make(
      long counter, String previous, Position at, Instant now, SigningKey key) {
    var fields = SignedLine.fields();
    fields.put("counter", String.valueOf(counter));
    fields.put("previous", previous);
    fields.put("seal", String.valueOf(at.seal().number()));
    fields.put("hash", at.seal().hash());
    fields.put("events", String.valueOf(at.events()));
    fields.put("time", Times.text(now));
    fields.put("key", key.publicKey().id());
    var line = SignedLine.sign(FORMAT, fields, key);
    return parse(line).orElseThrow(() -> new IllegalStateException("No checkpoint: " + line));
  }

  /** Empty when the text is no checkpoint. */
  public static Optional<Checkpoint> parse(String line) {
    var parts = LINE.matcher(line);
    return parts.matches() ? Optional.of(of(parts)) : Optional.empty();
  }

  private static Checkpoint of(Matcher parts) {
    return new Checkpoint(
        Long.parseLong(parts.group(1)),
        parts.group(2),
        Long.parseLong(parts.group(3)),
        parts.group(4),
        Long.parseLong(parts.group(5)),
        parts.group(6),
        parts.group(7),
        parts.group());
  }

  boolean isSignedBy(PublicAuditKey key) {
    return SignedLine.isSignedBy(line, key);
  }

  boolean follows(Checkpoint last) {
    return previous.equals(SignedLine.hash(last.line()));
  }
}
