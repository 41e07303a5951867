package org.fauces.examination.domain;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The published questionnaire versions, each a resource of this module. A new version is a new
 * resource; a published one is never edited.
 */
public final class Questionnaires {
  /** The version that new revisions should use. */
  public static final String CURRENT = "2026-11";

  private static final Map<String, Questionnaire> PUBLISHED = Map.of(CURRENT, load(CURRENT));

  private Questionnaires() {}

  public static Questionnaire current() {
    return PUBLISHED.get(CURRENT);
  }

  public static Optional<Questionnaire> find(String version) {
    return Optional.ofNullable(PUBLISHED.get(version));
  }

  private static Questionnaire load(String version) {
    try (InputStream in =
            Questionnaires.class.getResourceAsStream("/questionnaire/" + version + ".json");
        var reader = Json.createReader(in)) {
      JsonObject document = reader.readObject();
      var forms = new EnumMap<FormKind, List<QuestionnaireItem>>(FormKind.class);
      for (FormKind form : FormKind.values()) {
        forms.put(
            form,
            document.getJsonArray(form.name()).getValuesAs(JsonObject.class).stream()
                .map(Questionnaires::item)
                .toList());
      }
      return new Questionnaire(version, forms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static QuestionnaireItem item(JsonObject json) {
    return new QuestionnaireItem(
        json.getString("code"),
        json.getString("section"),
        QuestionnaireItem.Type.valueOf(json.getString("type")),
        json.getString("unit", null),
        number(json, "minimum"),
        number(json, "maximum"),
        json.getInt("decimals", 0),
        choices(json),
        json.getBoolean("required", false),
        text(json.getJsonObject("text")));
  }

  private static List<QuestionnaireItem.Choice> choices(JsonObject json) {
    if (!json.containsKey("choices")) {
      return List.of();
    }
    return json.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
        .map(
            choice ->
                new QuestionnaireItem.Choice(
                    choice.getString("code"), text(choice.getJsonObject("text"))))
        .toList();
  }

  private static BigDecimal number(JsonObject json, String name) {
    JsonNumber number = json.getJsonNumber(name);
    return number == null ? null : number.bigDecimalValue();
  }

  private static Map<String, String> text(JsonObject json) {
    var byLanguage = new TreeMap<String, String>();
    json.forEach((language, value) -> byLanguage.put(language, ((JsonString) value).getString()));
    return Map.copyOf(byLanguage);
  }
}
