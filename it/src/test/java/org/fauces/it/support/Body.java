package org.fauces.it.support;

import jakarta.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A JSON object to be sent, made of keys and values in turns; ids and times become text. */
public final class Body {
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Body() {}

  public static Body of(Object... keysAndValues) {
    var body = new Body();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      body.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return body;
  }

  /** The same with one value more, or another one. */
  public Body with(String key, Object value) {
    var copy = new Body();
    copy.values.putAll(values);
    copy.put(key, value);
    return copy;
  }

  public Body without(String key) {
    var copy = new Body();
    copy.values.putAll(values);
    copy.values.remove(key);
    return copy;
  }

  public Object get(String key) {
    return values.get(key);
  }

  public Map<String, Object> map() {
    return values;
  }

  private void put(String key, Object value) {
    if (value instanceof Body body) {
      values.put(key, body.values);
    } else if (value instanceof UUID || value instanceof Instant || value instanceof Enum<?>) {
      values.put(key, value.toString());
    } else {
      values.put(key, value);
    }
  }

  /** The JSON text. */
  @Override
  public String toString() {
    return Json.createObjectBuilder(values).build().toString();
  }
}
