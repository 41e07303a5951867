package org.fauces.shared.format;

import static java.util.Objects.requireNonNull;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads the fields of a JSON object one by one into typed values; whatever nobody asked for is
 * refused at the end. An explicit {@code null} is the same as an absent key.
 *
 * <pre>{@code
 * JsonFields.read(json, f -> new WithdrawConsent(f.uuid("id"), f.instant("withdrawnAt")));
 * }</pre>
 *
 * <p>Every method throws {@link JsonRejected} with the field's pointer.
 */
public final class JsonFields {

  private final JsonObject object;
  private final String pointer;
  private final Set<String> known = new HashSet<>();
  private final List<JsonFields> nested = new ArrayList<>();

  private JsonFields(JsonObject object, String pointer) {
    this.object = object;
    this.pointer = pointer;
  }

  /** Starts reading; the caller ends with {@link #finish()}. */
  public static JsonFields of(JsonObject object) {
    return new JsonFields(requireNonNull(object, "object"), Pointer.ROOT);
  }

  /** Reads a whole command and refuses unknown keys. */
  public static <T> T read(JsonObject object, Function<JsonFields, T> command) {
    var fields = of(object);
    var result = command.apply(fields);
    fields.finish();
    return result;
  }

  /** Refuses keys that were never asked for, here and in nested objects. */
  public void finish() {
    for (var key : object.keySet()) {
      if (!known.contains(key)) {
        throw new JsonRejected(pointerOf(key), Rule.UNKNOWN_KEY);
      }
    }
    nested.forEach(JsonFields::finish);
  }

  /** Where a field is, for a rule the caller adds. */
  public String pointerOf(String name) {
    return Pointer.key(pointer, name);
  }

  /** One line of text that is not blank, kept as it was typed. */
  public String string(String name, int maxCodePoints) {
    return required(name, optionalString(name, maxCodePoints));
  }

  public Optional<String> optionalString(String name, int maxCodePoints) {
    return read(name, (value, at) -> Scalars.line(value, at, maxCodePoints));
  }

  /** Text that may span lines and must be there. */
  public String text(String name, int maxCodePoints) {
    return required(name, optionalText(name, maxCodePoints));
  }

  /** Text that may span lines, or nothing. */
  public Optional<String> optionalText(String name, int maxCodePoints) {
    return read(name, (value, at) -> Scalars.text(value, at, maxCodePoints));
  }

  public UUID uuid(String name) {
    return required(name, optionalUuid(name));
  }

  public Optional<UUID> optionalUuid(String name) {
    return read(name, Scalars::uuid);
  }

  /** An enum constant by its exact name. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return required(name, optionalConstant(name, type));
  }

  public <E extends Enum<E>> Optional<E> optionalConstant(String name, Class<E> type) {
    return read(name, (value, at) -> Scalars.choice(value, at, type));
  }

  /** Enum constants by their exact names; an absent list is an empty one. */
  public <E extends Enum<E>> List<E> constants(String name, int maxItems, Class<E> type) {
    return read(
            name,
            (value, at) ->
                Items.read(value, at, maxItems, (item, spot) -> Scalars.choice(item, spot, type)))
        .orElse(List.of());
  }

  /** A number, with as many digits as the document may hold. */
  public BigDecimal number(String name) {
    return required(name, read(name, Scalars::number));
  }

  public LocalDate localDate(String name) {
    return required(name, optionalLocalDate(name));
  }

  public Optional<LocalDate> optionalLocalDate(String name) {
    return read(name, Scalars::date);
  }

  /** A time in UTC with at most microseconds. */
  public Instant instant(String name) {
    return required(name, optionalInstant(name));
  }

  public Optional<Instant> optionalInstant(String name) {
    return read(name, Scalars::instant);
  }

  public JsonFields object(String name) {
    return required(name, optionalObject(name));
  }

  public Optional<JsonFields> optionalObject(String name) {
    return read(name, this::enter);
  }

  /** A required list of objects, which may be empty; reads each with the given function. */
  public <T> List<T> objects(String name, int maxItems, Function<JsonFields, T> item) {
    return items(name, maxItems, (value, at) -> item.apply(enter(value, at)));
  }

  /** Answers by question code, in the order they came. {@code null} is an answer here: missing. */
  public Map<String, Answer> answers(String name, int maxEntries) {
    return required(name, read(name, (value, at) -> Answers.read(value, at, maxEntries)));
  }

  private JsonFields enter(JsonValue value, String at) {
    if (!(value instanceof JsonObject child)) {
      throw new JsonRejected(at, Rule.WRONG_TYPE);
    }
    var fields = new JsonFields(child, at);
    nested.add(fields);
    return fields;
  }

  private <T> List<T> items(String name, int maxItems, BiFunction<JsonValue, String, T> reader) {
    return required(name, read(name, (value, at) -> Items.read(value, at, maxItems, reader)));
  }

  private <T> Optional<T> read(String name, BiFunction<JsonValue, String, T> reader) {
    return find(name).map(value -> reader.apply(value, pointerOf(name)));
  }

  private Optional<JsonValue> find(String name) {
    known.add(name);
    return Optional.ofNullable(object.get(name))
        .filter(value -> value.getValueType() != ValueType.NULL);
  }

  private <T> T required(String name, Optional<T> value) {
    return value.orElseThrow(() -> new JsonRejected(pointerOf(name), Rule.MISSING));
  }
}
