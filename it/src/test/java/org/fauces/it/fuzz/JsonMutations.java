package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** Makes a JSON body wrong, at the place of one of its values or in its bytes. */
final class JsonMutations {
  private static final List<String> TYPES =
      List.of("null", "true", "0", "-1", "\"\"", "[]", "{}", "[null]", "{\"a\":null}", "\"null\"");
  private static final List<String> NUMBERS =
      List.of(
          "1e400",
          "-1e400",
          "1e1000000000",
          "1e-1000000000",
          "4294967301",
          "2147483648",
          "-0",
          "0.1e1",
          "1.9",
          "0.52",
          "9".repeat(400),
          "0." + "0".repeat(400) + "1",
          "NaN",
          "Infinity",
          "01",
          "+1",
          "0x10",
          ".5",
          "5.",
          "1_000",
          "9007199254740993",
          "1E+2147483648");
  private static final List<String> STRINGS =
      List.of(
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"a\\u0000b\"",
          "\"\\r\\nX-Evil: 1\"",
          "\"\\u202eabc\"",
          "\"\\ufeff\"",
          "\"\\ufffe\"",
          "\"\\ud83d\\ude00\"",
          "\"\\x\"",
          "\"\\u12\"",
          "\"\t\"",
          "\"../../../../etc/passwd\"",
          "\"' OR '1'='1\"",
          "\"\\\"; DROP TABLE patient; --\"",
          "\"${jndi:ldap://127.0.0.1/a}\"",
          "\"#{7*7}\"",
          "\"<script>alert(1)</script>\"",
          "\"%s%n%x\"",
          "\"\\u0130\\u0131\"",
          "\"e\\u0301\"",
          "\"\\u3000\"",
          "\" x \"",
          "\"0000-00-00\"",
          "\"2026-02-30\"",
          "\"+999999999-12-31\"",
          "\"-999999999-01-01T00:00:00Z\"",
          "\"2026-06-30T23:59:60Z\"",
          "\"9999-12-31T23:59:59.999999999Z\"",
          "\"2026-01-01T00:00:00+18:00\"",
          "\"1-1-1-1-1\"",
          "\"00000000-0000-0000-0000-000000000000\"");
  private static final List<String> TRAILERS =
      List.of("x", "{}", "null", ",", "\u0000", " \n\t", "//", "]", "}", "\ufeff");

  private final Dice dice;

  JsonMutations(Dice dice) {
    this.dice = dice;
  }

  /** The bytes of the body after one mutation or a few. */
  byte[] spoil(JsonNode body) {
    for (int i = dice.between(0, 3); i > 0; i--) {
      spoilOne(body);
    }
    var text = dice.oneIn(8) ? affixed(body.toString()) : body.toString();
    var bytes =
        dice.oneIn(40)
            ? text.getBytes(
                dice.pick(
                    List.of(
                        java.nio.charset.StandardCharsets.UTF_16,
                        java.nio.charset.StandardCharsets.UTF_16LE)))
            : text.getBytes(UTF_8);
    return dice.oneIn(5) ? spoilBytes(bytes) : bytes;
  }

  private void spoilOne(JsonNode body) {
    var node = dice.pick(body.all());
    switch (dice.below(9)) {
      case 0 -> node.become(JsonNode.leaf(dice.pick(TYPES)));
      case 1 -> node.become(JsonNode.leaf(dice.pick(NUMBERS)));
      case 2, 3 -> node.become(JsonNode.leaf(dice.pick(STRINGS)));
      case 4 -> node.become(JsonNode.text(lengthy()));
      case 5 -> node.become(nested(node));
      case 6 -> key(node);
      default -> members(node);
    }
  }

  private String lengthy() {
    return dice.pick("x", "漢", "😀", "\\", "a\u0301").repeat(dice.pick(100, 101, 201, 1001, 9000));
  }

  private JsonNode nested(JsonNode node) {
    int depth = dice.pick(1, 15, 16, 17, 1000, 20000);
    boolean isArray = dice.oneIn(2);
    var open = isArray ? "[" : "{\"a\":";
    return JsonNode.leaf(open.repeat(depth) + node + (isArray ? "]" : "}").repeat(depth));
  }

  private void key(JsonNode node) {
    if (node.key() != null) {
      var plain = node.key().substring(1, node.key().length() - 1);
      node.rename(
          dice.pick(
              "\"\"",
              JsonNode.quoted(plain.toUpperCase()),
              JsonNode.quoted("__proto__"),
              JsonNode.quoted("@type"),
              "\"\\u0000\"",
              "\"\\ud800\"",
              plain,
              JsonNode.quoted("k".repeat(5000))));
    }
  }

  /** Adds, doubles or takes away what an object or array holds. */
  private void members(JsonNode node) {
    if (node.isLeaf()) {
      return;
    }
    var inner = node.inner();
    if (inner.isEmpty() || dice.oneIn(4)) {
      node.add(dice.pick("unknown", "id", "class", "version"), JsonNode.leaf(dice.pick(TYPES)));
    } else if (dice.oneIn(2)) {
      inner.remove(dice.below(inner.size()));
    } else {
      var twin = dice.pick(inner);
      var copy = JsonNode.leaf(dice.oneIn(2) ? twin.toString() : dice.pick(TYPES));
      copy.rename(twin.key());
      inner.add(copy);
      for (int i = dice.oneIn(10) ? 2000 : 0; i > 0; i--) {
        inner.add(copy);
      }
    }
  }

  private String affixed(String text) {
    return dice.oneIn(3) ? dice.pick(TRAILERS) + text : text + dice.pick(TRAILERS);
  }

  private byte[] spoilBytes(byte[] bytes) {
    return switch (dice.below(4)) {
      case 0 -> Arrays.copyOf(bytes, dice.below(bytes.length + 1));
      case 1 ->
          inserted(
              bytes,
              dice.pick(
                  new byte[] {(byte) 0xC0, (byte) 0x80},
                  new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                  new byte[] {(byte) 0xFF},
                  new byte[] {0},
                  new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}));
      case 2 -> flipped(bytes);
      default -> inserted(bytes, dice.bytes(dice.between(1, 64)));
    };
  }

  private byte[] inserted(byte[] bytes, byte[] more) {
    int at = dice.below(bytes.length + 1);
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(more);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  private byte[] flipped(byte[] bytes) {
    var copy = bytes.clone();
    for (int i = copy.length == 0 ? 0 : dice.between(1, 8); i > 0; i--) {
      copy[dice.below(copy.length)] ^= (byte) (1 << dice.below(8));
    }
    return copy;
  }
}
