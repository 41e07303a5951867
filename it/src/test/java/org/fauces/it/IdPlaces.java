package org.fauces.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fauces.it.support.Build;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The places of the API at which an id is given, as the committed description names them; that the
 * server serves the same description is shown by {@link OpenApiIT}.
 */
final class IdPlaces {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final String BASE = "/v1";

  private final Map<String, Object> document;
  private final List<Place> places = new ArrayList<>();

  private IdPlaces(Map<String, Object> document) {
    this.document = document;
  }

  /** Where an id is given. Names of a body's inner objects are joined by dots. */
  record Place(String method, String path, String name, boolean inBody) {
    String endpoint() {
      return method + " " + path;
    }

    @Override
    public String toString() {
      return endpoint() + " " + name;
    }
  }

  /** All of them: reading first, and an address's ids in their order. */
  static List<Place> all() {
    try {
      var text = Files.readString(Build.root().resolve("docs/openapi.yaml"));
      var found =
          new IdPlaces(new Yaml(new SafeConstructor(new LoaderOptions())).load(text)).find();
      return Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
          .flatMap(method -> found.stream().filter(place -> place.method().equals(method)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names between braces, in the order of the address. */
  static List<String> parameters(String path) {
    return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
  }

  private List<Place> find() {
    map(document.get("paths"))
        .forEach(
            (path, methods) ->
                map(methods)
                    .forEach(
                        (method, operation) ->
                            addAll(
                                method.toUpperCase(), path.substring(BASE.length()), operation)));
    return places;
  }

  private void addAll(String method, String path, Object operation) {
    var described = list(map(operation).get("parameters"));
    var inAddress = parameters(path);
    described.stream()
        .map(IdPlaces::map)
        .filter(parameter -> isId(parameter.get("schema")))
        .map(parameter -> (String) parameter.get("name"))
        .sorted((a, b) -> inAddress.indexOf(a) - inAddress.indexOf(b))
        .forEach(name -> places.add(new Place(method, path, name, false)));
    var body = map(map(operation).getOrDefault("requestBody", Map.of()));
    map(body.getOrDefault("content", Map.of())).values().stream()
        .flatMap(content -> ids(map(content).get("schema"), ""))
        .forEach(name -> places.add(new Place(method, path, name, true)));
  }

  /** The names of a schema's ids. */
  private Stream<String> ids(Object schema, String prefix) {
    var resolved = resolve(schema);
    var inner =
        map(resolved.getOrDefault("properties", Map.of())).entrySet().stream()
            .flatMap(
                property ->
                    isId(property.getValue())
                        ? Stream.of(prefix + property.getKey())
                        : ids(property.getValue(), prefix + property.getKey() + "."));
    var items = resolved.get("items");
    return items == null ? inner : Stream.concat(inner, ids(items, prefix));
  }

  private boolean isId(Object schema) {
    return "uuid".equals(resolve(schema).get("format"));
  }

  private Map<String, Object> resolve(Object schema) {
    var reference = (String) map(schema).get("$ref");
    if (reference == null) {
      return map(schema);
    }
    Object found = document;
    for (String step : reference.substring("#/".length()).split("/")) {
      found = map(found).get(step);
    }
    return resolve(found);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }
}
