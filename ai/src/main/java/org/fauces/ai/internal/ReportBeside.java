package org.fauces.ai.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nd4j.shade.jackson.databind.JsonNode;

/**
 * A JSON report beside a model, as names with values: {@code influenza.auroc.fused} for what lies
 * in objects. Lists of numbers are curves and are left out; objects in a list are named by their
 * disease.
 */
final class ReportBeside {
  private static final String NAMED_BY = "disease";

  private final Map<String, JsonNode> leaves = new TreeMap<>();

  private ReportBeside(JsonNode root) {
    collect("", root);
  }

  /** The report; empty when there is none. */
  static ReportBeside read(Path model, String name) {
    Path file = model.resolveSibling(name);
    return new ReportBeside(Files.exists(file) ? ModelJson.readBeside(file, JsonNode.class) : null);
  }

  private void collect(String name, JsonNode node) {
    if (node == null || node.isNull()) {
      return;
    }
    if (node.isObject()) {
      node.fields().forEachRemaining(each -> collect(below(name, each.getKey()), each.getValue()));
    } else if (node.isArray()) {
      for (JsonNode each : node) {
        if (each.isObject() && each.has(NAMED_BY)) {
          collect(below(name, each.get(NAMED_BY).asText()), each);
        }
      }
    } else {
      leaves.put(name, node);
    }
  }

  private static String below(String name, String key) {
    return name.isEmpty() ? key : name + "." + key;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(leaves.get(name)).map(JsonNode::asText);
  }

  Map<String, String> texts() {
    var texts = new TreeMap<String, String>();
    leaves.forEach((name, value) -> texts.put(name, value.asText()));
    return texts;
  }

  Map<String, Double> numbers() {
    var numbers = new TreeMap<String, Double>();
    leaves.forEach(
        (name, value) -> {
          if (value.isNumber()) {
            numbers.put(name, value.asDouble());
          }
        });
    return numbers;
  }
}
