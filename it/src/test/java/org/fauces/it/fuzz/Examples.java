package org.fauces.it.fuzz;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.fauces.it.support.Visit;

/** Makes bodies that keep to the description, about objects that exist. */
final class Examples {
  private final ApiDescription description;
  private final World world;

  Examples(ApiDescription description, World world) {
    this.description = description;
    this.world = world;
  }

  /** A body of this schema. */
  JsonNode body(Dice dice, Map<String, Object> schema) {
    return example(dice, "", schema);
  }

  private JsonNode example(Dice dice, String name, Object described) {
    var schema = description.resolve(described);
    if (name.equals("answers")) {
      return answers(dice);
    }
    if (schema.get("enum") != null) {
      return JsonNode.text(String.valueOf(dice.pick(ApiDescription.list(schema.get("enum")))));
    }
    if (schema.get("anyOf") != null) {
      return example(dice, name, dice.pick(ApiDescription.list(schema.get("anyOf"))));
    }
    return ofType(dice, name, schema);
  }

  private JsonNode ofType(Dice dice, String name, Map<String, Object> schema) {
    return switch (String.valueOf(schema.get("type"))) {
      case "object" -> object(dice, schema);
      case "array" -> array(dice, name, schema);
      case "boolean" -> JsonNode.leaf(dice.pick("true", "false"));
      case "integer", "number" -> JsonNode.leaf(String.valueOf(dice.below(100)));
      case "string" -> JsonNode.text(string(dice, name, schema));
      default -> JsonNode.object();
    };
  }

  private JsonNode object(Dice dice, Map<String, Object> schema) {
    var node = JsonNode.object();
    description
        .properties(schema)
        .forEach((name, property) -> node.add(name, example(dice, name, property)));
    return node;
  }

  private JsonNode array(Dice dice, String name, Map<String, Object> schema) {
    var node = JsonNode.array();
    for (int i = dice.below(3); i > 0; i--) {
      node.add(example(dice, name, schema.get("items")));
    }
    return node;
  }

  private String string(Dice dice, String name, Map<String, Object> schema) {
    return switch (String.valueOf(schema.get("format"))) {
      case "uuid" -> world.id(dice, name).toString();
      case "date" -> "19" + dice.between(10, 99) + "-0" + dice.between(1, 9) + "-1" + dice.below(9);
      case "date-time" -> Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
      default -> word(dice, name);
    };
  }

  private static String word(Dice dice, String name) {
    return switch (name) {
      case "questionnaireVersion" -> Visit.QUESTIONNAIRE;
      case "timeZone" -> "Asia/Tokyo";
      case "institutionCode" -> "1310000009";
      case "role" -> "CLERK";
      case "signInName" -> "it-fuzz-" + dice.id();
      case "familyNameKana", "givenNameKana" -> "カナ";
      case "birthDate" -> "1980-01-02";
      case "system" -> "urn:it:fuzz";
      case "value" -> "F" + dice.id();
      default -> dice.pick("word", "熱と咳", "O'Neill; --", "a b", "ÄÖÜ", "1");
    };
  }

  /** What a form takes, now and then with an item that is another form's. */
  private static JsonNode answers(Dice dice) {
    var form = dice.pick(Visit.interview(), Visit.interview(), Visit.findings());
    return JsonNode.parse(form.toString()).inner().stream()
        .filter(node -> node.key().equals("\"answers\""))
        .findFirst()
        .orElseThrow();
  }
}
