package org.fauces.it.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value of a JSON text that may be made wrong: its key and its own text are kept as they are to
 * be written, keys may repeat, and a leaf may hold what is no JSON.
 */
final class JsonNode {
  private String key;
  private String text;
  private List<JsonNode> inner;
  private boolean isObject;

  private JsonNode(String key, String text, List<JsonNode> inner, boolean isObject) {
    this.key = key;
    this.text = text;
    this.inner = inner;
    this.isObject = isObject;
  }

  /** A value that is written as this text. */
  static JsonNode leaf(String text) {
    return new JsonNode(null, text, null, false);
  }

  static JsonNode object() {
    return new JsonNode(null, null, new ArrayList<>(), true);
  }

  static JsonNode array() {
    return new JsonNode(null, null, new ArrayList<>(), false);
  }

  static JsonNode text(String value) {
    return leaf(quoted(value));
  }

  /** The tree of a JSON text without faults. */
  static JsonNode parse(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return of(reader.readValue());
    }
  }

  private static JsonNode of(JsonValue value) {
    if (value instanceof JsonObject object) {
      var node = object();
      object.forEach((name, member) -> node.add(name, of(member)));
      return node;
    }
    if (value instanceof JsonArray array) {
      var node = array();
      array.forEach(item -> node.add(of(item)));
      return node;
    }
    return leaf(value.toString());
  }

  static String quoted(String value) {
    return Json.createValue(value).toString();
  }

  JsonNode add(String name, JsonNode value) {
    value.key = quoted(name);
    return add(value);
  }

  JsonNode add(JsonNode value) {
    inner.add(value);
    return this;
  }

  boolean isLeaf() {
    return inner == null;
  }

  String key() {
    return key;
  }

  String text() {
    return text;
  }

  List<JsonNode> inner() {
    return inner;
  }

  /** Writes the key as this text. */
  void rename(String keyText) {
    key = keyText;
  }

  /** Becomes another value under the same key. */
  void become(JsonNode other) {
    text = other.text;
    inner = other.inner;
    isObject = other.isObject;
  }

  /** Every value of the tree, itself first. */
  List<JsonNode> all() {
    var found = new ArrayList<JsonNode>();
    collect(found);
    return found;
  }

  private void collect(List<JsonNode> found) {
    found.add(this);
    if (!isLeaf()) {
      inner.forEach(node -> node.collect(found));
    }
  }

  @Override
  public String toString() {
    if (isLeaf()) {
      return text;
    }
    var brackets = isObject ? "{}" : "[]";
    return inner.stream()
        .map(node -> isObject ? node.key + ":" + node : node.toString())
        .collect(Collectors.joining(",", brackets.substring(0, 1), brackets.substring(1)));
  }
}
