package org.fauces.audit.format;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That a key signs the checkpoints from now on, signed by the key before it; the first is signed by
 * itself and believed because somebody kept it.
 *
 * @param number counted from 1
 * @param line the whole statement, which says everything
 */
public record KeyStatement(long number, PublicAuditKey key, String signedBy, String line) {
  private static final String FORMAT = "fauces-audit-key-1";
  private static final Pattern LINE =
      Pattern.compile(
          FORMAT
              + " number=([1-9][0-9]{0,8}) key=([0-9a-f]{16}) public=((?:[0-9a-f]{2}){1,400})"
              + " time=(\\S{20,30}) by=([0-9a-f]{16}) signature=([0-9a-f]{128})");

  /** The statement about the first key of a trail. */
  public static KeyStatement first(SigningKey key, Instant now) {
    return state(1, key.publicKey(), key, now);
  }

  /** The statement about the key that follows this one. */
  public KeyStatement next(PublicAuditKey next, SigningKey current, Instant now) {
    return state(number + 1, next, current, now);
  }

  private static KeyStatement state(
      long number, PublicAuditKey key, SigningKey signer, Instant now) {
    var fields = SignedLine.fields();
    fields.put("number", String.valueOf(number));
    fields.put("key", key.id());
    fields.put("public", key.hex());
    fields.put("time", Times.text(now));
    fields.put("by", signer.publicKey().id());
    var line = SignedLine.sign(FORMAT, fields, signer);
    return new KeyStatement(number, key, signer.publicKey().id(), line);
  }

  /** Empty when the text is no such statement. */
  public static Optional<KeyStatement> parse(String line) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return PublicAuditKey.parse(parts.group(3))
        .filter(key -> key.id().equals(parts.group(2)))
        .map(key -> new KeyStatement(Long.parseLong(parts.group(1)), key, parts.group(5), line));
  }

  boolean isSignedBy(PublicAuditKey signer) {
    return signedBy.equals(signer.id()) && SignedLine.isSignedBy(line, signer);
  }
}
