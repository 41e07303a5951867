package org.fauces.examination.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;

/**
 * Cuts a multipart/form-data body (RFC 7578) into its parts. Written here because the container's
 * reader takes a body without its closing boundary for a whole one. Nothing but parts is accepted:
 * no preamble, no epilogue, no folded header.
 */
final class BurstReader {
  private static final int MAX_HEADER_BYTES = 2_048;
  private static final Pattern BOUNDARY =
      Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");
  private static final Pattern FORM_DATA =
      Pattern.compile(
          "form-data;[ \\t]*(?:filename=\"[^\"]*\";[ \\t]*)?name=\"(?<name>[^\"]*)\"(?:;.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};

  private final byte[] body;
  private final byte[] delimiter;
  private final int maxParts;
  private final List<BurstPart> parts = new ArrayList<>();
  private final HashSet<UUID> ids = new HashSet<>();

  private BurstReader(byte[] body, String boundary, int maxParts) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
    this.maxParts = maxParts;
  }

  /** The parts of a body, in their order; all of them or a refusal of the whole. */
  static List<BurstPart> read(byte[] body, String boundary, int maxParts) {
    if (boundary == null || !BOUNDARY.matcher(boundary).matches()) {
      throw broken("boundary");
    }
    return new BurstReader(body, boundary, maxParts).parts();
  }

  private List<BurstPart> parts() {
    // the first delimiter has no line end of its own before it
    if (!startsWith(0, delimiter, LINE_END.length)) {
      throw broken("boundary");
    }
    var at = delimiter.length - LINE_END.length;
    while (!isClosed(at)) {
      at = part(afterLineEnd(at));
    }
    if (parts.isEmpty()) {
      throw broken("no-part");
    }
    return parts;
  }

  /** Reads the part that begins here and answers where its closing delimiter ends. */
  private int part(int from) {
    if (parts.size() == maxParts) {
      throw broken("too-many");
    }
    // a part without any header would begin with the empty line itself
    var headersEnd = indexOf(HEADERS_END, from, Math.min(body.length, from + MAX_HEADER_BYTES));
    if (headersEnd < 0) {
      throw broken("part-headers");
    }
    var headers = PartHeaders.read(new String(body, from, headersEnd - from, ISO_8859_1));
    var content = headersEnd + HEADERS_END.length;
    // the empty content's delimiter may share the line end of the headers
    var end = indexOf(delimiter, content, body.length);
    if (end < 0) {
      throw broken("truncated");
    }
    parts.add(
        new BurstPart(
            id(headers),
            headers.get("content-type"),
            headers.get("content-digest"),
            body,
            content,
            end));
    return end + delimiter.length;
  }

  private UUID id(Map<String, String> headers) {
    var disposition = FORM_DATA.matcher(headers.getOrDefault("content-disposition", ""));
    if (!disposition.matches() || !ID.matcher(disposition.group("name")).matches()) {
      throw broken("part-name");
    }
    var id = UUID.fromString(disposition.group("name"));
    if (!ids.add(id)) {
      throw broken("duplicate-part");
    }
    return id;
  }

  /** Whether the delimiter that ends here is the last; whatever follows it is refused. */
  private boolean isClosed(int at) {
    if (at + 1 >= body.length) {
      throw broken("truncated");
    }
    if (body[at] != '-' || body[at + 1] != '-') {
      return false;
    }
    var rest = body.length - at - 2;
    if (rest != 0 && !(rest == LINE_END.length && startsWith(at + 2, LINE_END, 0))) {
      throw broken("trailing-data");
    }
    return true;
  }

  private int afterLineEnd(int at) {
    if (!startsWith(at, LINE_END, 0)) {
      throw broken("boundary");
    }
    return at + LINE_END.length;
  }

  private boolean startsWith(int at, byte[] text, int skipped) {
    var length = text.length - skipped;
    if (at + length > body.length) {
      return false;
    }
    for (var i = 0; i < length; i++) {
      if (body[at + i] != text[skipped + i]) {
        return false;
      }
    }
    return true;
  }

  private int indexOf(byte[] text, int from, int to) {
    for (var at = from; at <= to - text.length; at++) {
      if (startsWith(at, text, 0)) {
        return at;
      }
    }
    return -1;
  }

  static DomainException broken(String rule) {
    return new DomainException(
        ProblemType.MALFORMED,
        "The multipart body is not as it should be; nothing of it was stored.",
        List.of(new Violation("", rule)));
  }
}
