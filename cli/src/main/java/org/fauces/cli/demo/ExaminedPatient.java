package org.fauces.cli.demo;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One row of the demonstration's table.
 *
 * @param photos what the network said to each photograph of the run
 * @param results what it said to each disease
 * @param analysisMillis from the request for the analysis to its answer
 */
record ExaminedPatient(
    DemoPatient patient,
    UUID examinationId,
    List<JsonObject> photos,
    List<JsonObject> results,
    long analysisMillis) {

  long accepted() {
    return photos.stream().filter(photo -> weight(photo) > 0).count();
  }

  long refused() {
    return photos.size() - accepted();
  }

  /** For instance {@code influenza DETECTED 0.83, covid NOT_DETECTED 0.04}. */
  String findings() {
    return results.stream().map(ExaminedPatient::finding).collect(Collectors.joining(", "));
  }

  private static String finding(JsonObject result) {
    double probability = result.getJsonNumber("probability").doubleValue();
    return String.format(
        Locale.ROOT,
        "%s %s %.2f",
        result.getString("disease"),
        result.getString("outcome"),
        probability);
  }

  private static double weight(JsonObject photo) {
    return photo.isNull("weight") ? 0 : photo.getJsonNumber("weight").doubleValue();
  }
}
