package org.fauces.shared.format;

import static org.fauces.shared.format.JsonProviders.PROVIDER;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Builds the tree from the parser's events and checks each of them on the way. */
final class TreeBuilder {

  private final Deque<Level> levels = new ArrayDeque<>();
  private JsonObject result;

  /** Where the next value goes. */
  String pointer() {
    return levels.isEmpty() ? Pointer.ROOT : levels.peek().next();
  }

  boolean isComplete() {
    return result != null;
  }

  JsonObject result() {
    if (result == null) {
      throw new JsonRejected(pointer(), Rule.SYNTAX);
    }
    return result;
  }

  void accept(Event event, JsonParser parser) {
    switch (event) {
      case START_OBJECT -> push(new ObjectLevel(pointer()));
      case START_ARRAY -> push(new ArrayLevel(pointer()));
      case END_OBJECT, END_ARRAY -> pop();
      case KEY_NAME -> levels.peek().key(parser.getString());
      case VALUE_STRING -> add(PROVIDER.createValue(Lexemes.text(parser.getString(), pointer())));
      case VALUE_NUMBER -> add(PROVIDER.createValue(Lexemes.number(parser.getString(), pointer())));
      case VALUE_TRUE -> add(JsonValue.TRUE);
      case VALUE_FALSE -> add(JsonValue.FALSE);
      case VALUE_NULL -> add(JsonValue.NULL);
    }
  }

  private void push(Level level) {
    if (levels.size() == StrictJson.MAX_DEPTH) {
      throw new JsonRejected(level.pointer, Rule.TOO_DEEP);
    }
    levels.push(level);
  }

  private void pop() {
    var value = levels.pop().build();
    if (levels.isEmpty()) {
      result = (JsonObject) value;
    } else {
      add(value);
    }
  }

  private void add(JsonValue value) {
    levels.peek().add(value);
  }

  private abstract static class Level {
    final String pointer;

    Level(String pointer) {
      this.pointer = pointer;
    }

    abstract String next();

    abstract void key(String key);

    abstract void add(JsonValue value);

    abstract JsonValue build();
  }

  private static final class ObjectLevel extends Level {
    private final JsonObjectBuilder builder = PROVIDER.createObjectBuilder();
    private final Set<String> keys = new HashSet<>();
    private String key;

    ObjectLevel(String pointer) {
      super(pointer);
    }

    @Override
    String next() {
      return key == null ? pointer : Pointer.key(pointer, key);
    }

    @Override
    void key(String name) {
      key = Lexemes.text(name, Pointer.key(pointer, name));
      if (!keys.add(key)) {
        throw new JsonRejected(next(), Rule.DUPLICATE_KEY);
      }
    }

    @Override
    void add(JsonValue value) {
      builder.add(key, value);
      key = null;
    }

    @Override
    JsonValue build() {
      return builder.build();
    }
  }

  private static final class ArrayLevel extends Level {
    private final JsonArrayBuilder builder = PROVIDER.createArrayBuilder();
    private int size;

    ArrayLevel(String pointer) {
      super(pointer);
    }

    @Override
    String next() {
      return Pointer.index(pointer, size);
    }

    @Override
    void key(String name) {
      throw new IllegalStateException("An array has no keys");
    }

    @Override
    void add(JsonValue value) {
      builder.add(value);
      size++;
    }

    @Override
    JsonValue build() {
      return builder.build();
    }
  }
}
