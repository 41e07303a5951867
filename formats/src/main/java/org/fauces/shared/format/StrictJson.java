package org.fauces.shared.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/**
 * Reads JSON that has exactly one meaning. JSON-B would cut 4294967301 to 5, take the last of two
 * equal keys and ignore what follows the document; here each of these is refused.
 */
public final class StrictJson {

  /** Deepest nesting, the document itself being 1. */
  public static final int MAX_DEPTH = 16;

  private StrictJson() {}

  /**
   * Reads one JSON object.
   *
   * @param body the document in UTF-8
   * @param maxBytes largest body that is looked at
   * @throws JsonRejected if anything is wrong with it, also in places nobody would have read
   */
  public static JsonObject readObject(byte[] body, int maxBytes) {
    if (requireNonNull(body, "body").length > maxBytes) {
      throw new JsonRejected(Pointer.ROOT, Rule.TOO_LARGE);
    }
    var tree = new TreeBuilder();
    try (var parser = JsonProviders.PROVIDER.createParser(new StringReader(decode(body)))) {
      requireObject(parser, tree);
      while (parser.hasNext()) {
        tree.accept(parser.next(), parser);
      }
    } catch (JsonException e) {
      // its message quotes the document, so it ends here
      throw new JsonRejected(tree.pointer(), tree.isComplete() ? Rule.TRAILING_DATA : Rule.SYNTAX);
    }
    return tree.result();
  }

  private static void requireObject(JsonParser parser, TreeBuilder tree) {
    if (!parser.hasNext()) {
      throw new JsonRejected(Pointer.ROOT, Rule.SYNTAX);
    }
    if (parser.next() != Event.START_OBJECT) {
      throw new JsonRejected(Pointer.ROOT, Rule.NOT_AN_OBJECT);
    }
    tree.accept(Event.START_OBJECT, parser);
  }

  private static String decode(byte[] body) {
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      throw new JsonRejected(Pointer.ROOT, Rule.NOT_UTF8);
    }
  }
}
