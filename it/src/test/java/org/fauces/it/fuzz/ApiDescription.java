package org.fauces.it.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fauces.it.architecture.Endpoint;
import org.fauces.it.fuzz.ApiOperation.Parameter;
import org.fauces.it.support.Build;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The operations of the committed description with the roles of the classes that answer, so that
 * what is added to the API is tried without a word here.
 */
final class ApiDescription {
  private static final String BASE = "/v1";

  private final Map<String, Object> document;
  private final Map<String, Set<String>> roles = new HashMap<>();

  private ApiDescription(Map<String, Object> document) {
    this.document = document;
    Endpoint.all().forEach(each -> roles.put(each.method() + " " + each.path(), each.roles()));
  }

  static ApiDescription read() {
    try {
      var text = Files.readString(Build.root().resolve("docs/openapi.yaml"));
      return new ApiDescription(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ApiOperation> operations() {
    var described =
        map(document.get("paths")).entrySet().stream()
            .flatMap(path -> operations(path.getKey(), map(path.getValue())))
            .toList();
    var known = described.stream().map(ApiOperation::toString).toList();
    return Stream.concat(
            described.stream(),
            Endpoint.all().stream()
                .map(ApiDescription::undescribed)
                .filter(operation -> !known.contains(operation.toString())))
        .toList();
  }

  /** What answers without being in the description, with a body that nothing is known of. */
  private static ApiOperation undescribed(Endpoint endpoint) {
    var bodies = new LinkedHashMap<String, Map<String, Object>>();
    endpoint.consumes().forEach(type -> bodies.put(type, Map.of("type", "object")));
    return new ApiOperation(
        endpoint.method(), endpoint.path(), List.of(), bodies, endpoint.roles());
  }

  private Stream<ApiOperation> operations(String path, Map<String, Object> methods) {
    return methods.entrySet().stream()
        .map(method -> operation(method.getKey(), path, map(method.getValue())));
  }

  private ApiOperation operation(String verb, String path, Map<String, Object> described) {
    var method = verb.toUpperCase();
    var address = path.substring(BASE.length());
    return new ApiOperation(
        method,
        address,
        list(described.get("parameters")).stream().map(each -> parameter(map(each))).toList(),
        bodies(described),
        roles.getOrDefault(method + " " + address, Set.of()));
  }

  private Parameter parameter(Map<String, Object> described) {
    return new Parameter(
        (String) described.get("in"),
        (String) described.get("name"),
        resolve(described.get("schema")));
  }

  private Map<String, Map<String, Object>> bodies(Map<String, Object> described) {
    var bodies = new LinkedHashMap<String, Map<String, Object>>();
    map(map(described.get("requestBody")).get("content"))
        .forEach((type, content) -> bodies.put(type, resolve(map(content).get("schema"))));
    return bodies;
  }

  /** The schema itself where there is a reference to it. */
  Map<String, Object> resolve(Object schema) {
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

  /** The properties of an object's schema, also those that it takes over from others. */
  Map<String, Object> properties(Map<String, Object> schema) {
    var properties = new LinkedHashMap<String, Object>();
    list(schema.get("allOf")).forEach(part -> properties.putAll(properties(resolve(part))));
    properties.putAll(map(schema.get("properties")));
    return properties;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }
}
