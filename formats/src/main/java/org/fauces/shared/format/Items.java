package org.fauces.shared.format;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Lists of one kind of item. */
final class Items {

  private Items() {}

  static <T> List<T> read(
      JsonValue value, String pointer, int maxItems, BiFunction<JsonValue, String, T> reader) {
    if (!(value instanceof JsonArray array)) {
      throw new JsonRejected(pointer, Rule.WRONG_TYPE);
    }
    if (array.size() > maxItems) {
      throw new JsonRejected(pointer, Rule.TOO_MANY);
    }
    var items = new ArrayList<T>(array.size());
    for (var i = 0; i < array.size(); i++) {
      items.add(reader.apply(array.get(i), Pointer.index(pointer, i)));
    }
    return List.copyOf(items);
  }
}
