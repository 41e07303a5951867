package org.fauces.examination.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.examination.service.FormRevisionView;

/**
 * A revision of a form as it is answered; never printed. The answers are JSON of their own, because
 * JSON-B leaves out what is null, and null is an answer here.
 */
@Schema(name = "FormRevision")
public record FormRevisionBody(
    UUID id,
    int revision,
    String questionnaireVersion,
    Instant askedAt,
    Instant enteredAt,
    @Schema(
            type = SchemaType.OBJECT,
            implementation = Map.class,
            description = "By item code; null where the item was not asked",
            additionalProperties = AnswerSchema.class)
        JsonObject answers) {

  /** Of a revision that is there. */
  public static FormRevisionBody of(FormRevisionView view) {
    return new FormRevisionBody(
        view.id(),
        view.revision(),
        view.questionnaireVersion(),
        view.askedAt(),
        view.enteredAt(),
        json(view.answers()));
  }

  private static JsonObject json(Map<String, Object> answers) {
    var object = Json.createObjectBuilder();
    answers.forEach(
        (code, value) -> {
          if (value == null) {
            object.addNull(code);
          } else if (value instanceof Boolean flag) {
            object.add(code, flag);
          } else if (value instanceof BigDecimal number) {
            object.add(code, number);
          } else if (value instanceof Collection<?> codes) {
            object.add(code, Json.createArrayBuilder(codes));
          } else {
            object.add(code, (String) value);
          }
        });
    return object.build();
  }

  @Override
  public String toString() {
    return "FormRevisionBody[" + id + "]";
  }
}
