package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fauces.it.architecture.Endpoint;
import org.fauces.it.support.Build;
import org.fauces.it.support.Installation;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The description that the server gives of itself equals the committed one, so that a change of the
 * contract is seen by whoever reviews it. {@code -Dfauces.it.openapi.write=true} writes it anew.
 */
@ExtendWith(Installation.class)
class OpenApiIT {
  private static final Path COMMITTED = Build.root().resolve("docs/openapi.yaml");

  /** Where an order means nothing and the server keeps none. */
  private static final Set<String> UNORDERED = Set.of("required", "tags", "enum");

  @Test
  void theDescriptionIsTheCommittedOne(RunningFauces fauces) throws IOException {
    var served = normalised(served(fauces));
    if (Boolean.getBoolean("fauces.it.openapi.write")) {
      Files.writeString(COMMITTED, dump(served));
    }

    assertThat(dump(served)).isEqualTo(dump(normalised(read(Files.readString(COMMITTED)))));
  }

  @Test
  void everyEndpointIsDescribed(RunningFauces fauces) {
    @SuppressWarnings("unchecked") // "paths" maps addresses to methods
    var paths = (Map<String, Map<String, Object>>) normalised(served(fauces)).get("paths");
    var described =
        paths.entrySet().stream()
            .flatMap(path -> path.getValue().keySet().stream().map(verb -> verb + path.getKey()))
            .map(key -> key.toLowerCase().replace("/v1", "").replaceAll("\\{[^}]*}", "{}"))
            .collect(Collectors.toSet());

    assertThat(Endpoint.all())
        .allMatch(
            endpoint ->
                described.contains(
                    (endpoint.method() + endpoint.path())
                        .toLowerCase()
                        .replaceAll("\\{[^}]*}", "{}")));
  }

  @Test
  void nothingIsServedBesidesTheDescription(RunningFauces fauces) {
    for (String path : List.of("/openapi/ui", "/openapi/ui/")) {
      fauces.request().get(path).then().statusCode(404);
    }
  }

  private static Map<String, Object> served(RunningFauces fauces) {
    var answer = fauces.request().get("/openapi");
    assertThat(answer.statusCode()).isEqualTo(200);
    return read(answer.asString());
  }

  private static Map<String, Object> read(String yaml) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }

  /** Sorted, and without the address that the server happens to have. */
  private static Map<String, Object> normalised(Map<String, Object> document) {
    var sorted = sorted(document);
    sorted.remove("servers");
    return sorted;
  }

  private static Map<String, Object> sorted(Map<?, ?> map) {
    var sorted = new TreeMap<String, Object>();
    map.forEach(
        (key, value) -> sorted.put(String.valueOf(key), sorted(String.valueOf(key), value)));
    return sorted;
  }

  private static Object sorted(String key, Object value) {
    if (value instanceof Map<?, ?> map) {
      return sorted(map);
    }
    if (value instanceof List<?> list) {
      var items = list.stream().map(item -> sorted("", item)).toList();
      return UNORDERED.contains(key) ? List.copyOf(new TreeSet<>((Collection<?>) items)) : items;
    }
    return value;
  }

  private static String dump(Map<String, Object> document) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(160);
    return new Yaml(options).dump(document);
  }
}
