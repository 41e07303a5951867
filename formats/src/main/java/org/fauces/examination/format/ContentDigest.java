package org.fauces.examination.format;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fauces.examination.format.ContentDigestRejected.Rule;
import org.fauces.shared.format.Sha256;

/**
 * The sha-256 member of a {@code Content-Digest} header (RFC 9530): what the sender says it sent,
 * so that a cut or altered upload is not taken for a whole one. Other algorithms are ignored.
 */
public final class ContentDigest {

  private static final int MAX_HEADER_LENGTH = 1_024;

  // RFC 8941: a dictionary of byte sequences, each possibly with parameters, which mean nothing
  // here
  private static final String KEY = "[a-z*][a-z0-9_.*-]*";
  private static final String BARE_ITEM = "(?:\"[ !#-\\[\\]-~]*\"|[!#-+\\--:<-~]+)";
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?<key>"
              + KEY
              + ")=:(?<bytes>[A-Za-z0-9+/]*={0,2}):"
              + "(?:; *"
              + KEY
              + "(?:="
              + BARE_ITEM
              + ")?)*");
  private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*,[ \\t]*");

  private final byte[] sha256;

  private ContentDigest(byte[] sha256) {
    this.sha256 = sha256;
  }

  /** The digest of a body, for a client that sends one. */
  public static ContentDigest of(byte[] body) {
    return new ContentDigest(Sha256.of(requireNonNull(body, "body")));
  }

  /**
   * Reads the header.
   *
   * @param header its value, several lines joined by commas; empty when there is none
   * @throws ContentDigestRejected if it is malformed or has no sha-256
   */
  public static ContentDigest parse(String header) {
    var value = requireNonNull(header, "header").strip();
    if (value.isEmpty()) {
      throw new ContentDigestRejected(Rule.MISSING);
    }
    if (value.length() > MAX_HEADER_LENGTH) {
      throw new ContentDigestRejected(Rule.MALFORMED);
    }
    return sha256Member(value)
        .map(ContentDigest::new)
        .orElseThrow(() -> new ContentDigestRejected(Rule.NO_SHA_256));
  }

  /**
   * Compares with what arrived.
   *
   * @throws ContentDigestRejected if it is something else
   */
  public void verify(byte[] body) {
    if (!matches(Sha256.of(body))) {
      throw new ContentDigestRejected(Rule.MISMATCH);
    }
  }

  public boolean matches(byte[] otherSha256) {
    return MessageDigest.isEqual(sha256, otherSha256);
  }

  public byte[] sha256() {
    return sha256.clone();
  }

  public String headerValue() {
    return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
  }

  private static Optional<byte[]> sha256Member(String value) {
    Optional<byte[]> found = Optional.empty();
    var member = MEMBER.matcher(value);
    var separator = SEPARATOR.matcher(value);
    for (var at = 0; ; at = separator.end()) {
      if (!member.region(at, value.length()).lookingAt()) {
        throw new ContentDigestRejected(Rule.MALFORMED);
      }
      if (member.group("key").equals("sha-256")) {
        found = Optional.of(decode(member.group("bytes"))); // the last of two equal keys holds
      }
      if (member.end() == value.length()) {
        return found;
      }
      if (!separator.region(member.end(), value.length()).lookingAt()) {
        throw new ContentDigestRejected(Rule.MALFORMED);
      }
    }
  }

  private static byte[] decode(String base64) {
    try {
      var bytes = Base64.getDecoder().decode(base64);
      if (bytes.length == Sha256.BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // answered below
    }
    throw new ContentDigestRejected(Rule.MALFORMED);
  }
}
