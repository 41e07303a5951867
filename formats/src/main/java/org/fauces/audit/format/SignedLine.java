package org.fauces.audit.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fauces.shared.format.Sha256;

/**
 * One line of text that a key has signed: a name with its version, then fields as {@code
 * name=value}, the last of them the signature over everything before it. Short enough to be printed
 * as a QR code, and the same in the database, in an anchor and on paper.
 */
final class SignedLine {
  private static final String SIGNATURE = " signature=";

  private SignedLine() {}

  static String sign(String format, Map<String, String> fields, SigningKey key) {
    var text =
        format
            + fields.entrySet().stream()
                .map(field -> " " + field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining());
    return text + SIGNATURE + key.sign(text);
  }

  static boolean isSignedBy(String line, PublicAuditKey key) {
    int end = line.lastIndexOf(SIGNATURE);
    return end > 0
        && key.verifies(line.substring(0, end), line.substring(end + SIGNATURE.length()));
  }

  /** What the next line of its kind names as the one before. */
  static String hash(String line) {
    return HexFormat.of().formatHex(Sha256.of(line.getBytes(UTF_8)));
  }

  /** Fields in the order they are written. */
  static Map<String, String> fields() {
    return new LinkedHashMap<>();
  }
}
