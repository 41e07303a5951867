package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A client can be made from the committed description alone: it says what every body looks like.
 * That the server serves the same is shown by {@link OpenApiIT}.
 */
class OpenApiSchemasTest {
  private static final Path COMMITTED = Path.of("../docs/openapi.yaml");
  private static final Set<String> BYTES = Set.of("image/jpeg", "image/png");

  private final Map<String, Object> document;

  OpenApiSchemasTest() throws IOException {
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    document = yaml.load(Files.readString(COMMITTED));
  }

  @Test
  void everySchemaSaysWhatItHolds() {
    var schemas = in(document, "components", "schemas");
    assertThat(schemas).hasSizeGreaterThan(40);

    var untyped = new TreeSet<String>();
    schemas.forEach((name, schema) -> check(name, schema, untyped));
    assertThat(untyped).isEmpty();
  }

  @Test
  void everyBodyHasASchema() {
    var untyped = new TreeSet<String>();
    bodies().forEach(body -> check(body.name(), body.content().get("schema"), untyped));
    assertThat(bodies().count()).isGreaterThan(40);
    assertThat(untyped).isEmpty();
  }

  @Test
  void everyAnswerHasABodyOrSaysThatThereIsNone() {
    assertThat(messages().filter(message -> message.name().matches(".* (2\\d\\d|default)")))
        .allMatch(message -> message.name().endsWith(" 204") || hasBody(message));
  }

  private static boolean hasBody(Message message) {
    return message.value().containsKey("content") || message.value().containsKey("$ref");
  }

  private static void check(String place, Object value, Set<String> untyped) {
    if (!(value instanceof Map<?, ?> schema) || !isTyped(schema)) {
      untyped.add(place);
      return;
    }
    in(schema, "properties").forEach((name, held) -> check(place + "/" + name, held, untyped));
    Stream.of("items", "additionalProperties")
        .filter(schema::containsKey)
        .forEach(held -> check(place + "/" + held, schema.get(held), untyped));
  }

  private static boolean isTyped(Map<?, ?> schema) {
    if (Stream.of("$ref", "anyOf", "properties", "additionalProperties", "items")
        .anyMatch(schema::containsKey)) {
      return true;
    }
    return schema.containsKey("type") && !Set.of("object", "array").contains(schema.get("type"));
  }

  private Stream<Body> bodies() {
    return messages()
        .flatMap(
            message ->
                in(message.value(), "content").entrySet().stream()
                    .filter(content -> !BYTES.contains(content.getKey()))
                    .map(content -> new Body(message.name(), in(content.getValue()))));
  }

  /** Every request and every answer that the operations have. */
  private Stream<Message> messages() {
    return in(document, "paths").entrySet().stream()
        .flatMap(
            path ->
                in(path.getValue()).entrySet().stream()
                    .flatMap(verb -> messages(verb.getKey() + path.getKey(), in(verb.getValue()))));
  }

  private static Stream<Message> messages(String name, Map<String, Object> operation) {
    var request = Stream.of(new Message(name + " request", in(operation, "requestBody")));
    var answers =
        in(operation, "responses").entrySet().stream()
            .map(answer -> new Message(name + " " + answer.getKey(), in(answer.getValue())));
    return Stream.concat(request, answers);
  }

  /** What lies below the keys; nothing where they are not there. */
  @SuppressWarnings("unchecked") // the description's maps have texts for keys
  private static Map<String, Object> in(Object value, String... keys) {
    var found = value;
    for (String key : keys) {
      found = ((Map<String, Object>) found).getOrDefault(key, Map.of());
    }
    return (Map<String, Object>) found;
  }

  private record Message(String name, Map<String, Object> value) {}

  private record Body(String name, Map<String, Object> content) {}
}
