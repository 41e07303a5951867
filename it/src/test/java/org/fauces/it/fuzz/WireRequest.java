package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fauces.it.support.RunningFauces;

/**
 * A request as it goes over the wire, in characters that each are one byte. A request that is not
 * {@code framed} leaves the server to guess where it ends, so that it may hang up.
 */
record WireRequest(
    String method, String target, List<String> headers, byte[] body, boolean framed) {
  private static final int SHOWN_BYTES = 600;

  static WireRequest of(String method, String target, String... headers) {
    return new WireRequest(method, target, List.of(headers), new byte[0], true);
  }

  WireRequest withMethod(String other) {
    return new WireRequest(other, target, headers, body, framed);
  }

  WireRequest withTarget(String other) {
    return new WireRequest(method, other, headers, body, framed);
  }

  WireRequest withHeaders(List<String> other) {
    return new WireRequest(method, target, other, body, framed);
  }

  WireRequest withBody(byte[] other) {
    return new WireRequest(method, target, headers, other, framed);
  }

  /** The same with a line more, said once or again. */
  WireRequest plus(String line) {
    var more = new ArrayList<>(headers);
    more.add(line);
    return withHeaders(more);
  }

  WireRequest without(Predicate<String> line) {
    return withHeaders(headers.stream().filter(line.negate()).toList());
  }

  /** The same with another value for a header. */
  WireRequest with(String name, String value) {
    return without(line -> isOf(line, name)).plus(name + ": " + value);
  }

  WireRequest unframed() {
    return new WireRequest(method, target, headers, body, false);
  }

  private static boolean isOf(String line, String name) {
    return line.regionMatches(true, 0, name + ":", 0, name.length() + 1);
  }

  boolean has(String name) {
    return headers.stream().anyMatch(line -> isOf(line, name));
  }

  /** The bytes, with the length of the body unless that is said otherwise. */
  byte[] bytes(World world) {
    return bytes(world.fauces(), world::reveal);
  }

  /** The same of a request without marks. */
  byte[] bytes(RunningFauces fauces) {
    return bytes(fauces, head -> head);
  }

  private byte[] bytes(RunningFauces fauces, UnaryOperator<String> reveal) {
    var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    if (!has("Host")) {
      head.append("Host: localhost:").append(fauces.httpsPort()).append("\r\n");
    }
    headers.forEach(line -> head.append(line).append("\r\n"));
    boolean isMeasured = has("Content-Length") || has("Transfer-Encoding");
    if (!isMeasured && (body.length > 0 || !List.of("GET", "HEAD").contains(method))) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(reveal.apply(head + "\r\n").getBytes(ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /** One line for each of its parts; secrets are marks and what is long is cut. */
  @Override
  public String toString() {
    var lines = headers.stream().map(WireRequest::shown).collect(Collectors.joining("\n  "));
    return shown(method + " " + target)
        + "\n  "
        + lines
        + "\n  "
        + shown(new String(body, ISO_8859_1))
        + (framed ? "" : "\n  (not framed)");
  }

  private static String shown(String text) {
    var shown = text.length() <= SHOWN_BYTES ? text : text.substring(0, SHOWN_BYTES);
    var rest = text.length() - shown.length();
    return shown
            .chars()
            .mapToObj(c -> c >= ' ' && c < 127 ? String.valueOf((char) c) : "\\x%02x".formatted(c))
            .collect(Collectors.joining())
        + (rest == 0 ? "" : "... " + rest + " more");
  }
}
