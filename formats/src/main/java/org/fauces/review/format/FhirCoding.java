package org.fauces.review.format;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** A code of a system with its display; the display may be null. */
record FhirCoding(String system, String code, String display) {

  JsonObjectBuilder json() {
    var coding = Json.createObjectBuilder().add("system", system).add("code", code);
    return display == null ? coding : coding.add("display", display);
  }

  /** As a concept of this one code. */
  JsonObjectBuilder concept() {
    JsonArrayBuilder codings = Json.createArrayBuilder().add(json());
    return Json.createObjectBuilder().add("coding", codings);
  }
}
