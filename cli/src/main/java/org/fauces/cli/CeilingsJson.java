package org.fauces.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.fauces.ai.simulator.oracle.CeilingReport;
import org.fauces.ai.simulator.oracle.CeilingReport.Figure;

/**
 * The ceilings for machines: tables by title, rows by evidence; what does not apply is left out.
 */
final class CeilingsJson {
  private CeilingsJson() {}

  static String of(CeilingReport report) {
    JsonObjectBuilder tables = Json.createObjectBuilder();
    report.tables().forEach(table -> tables.add(table.title(), rows(table)));
    return Json.createObjectBuilder()
        .add("simulated", true)
        .add("cohort", report.cohort())
        .add("seed", report.seed())
        .add("patients", report.patients())
        .add("acceptedPhotos", report.acceptedPhotos())
        .add("meanView", report.meanView())
        .add("tooEasy", report.tooEasy())
        .add("tables", tables)
        .build()
        .toString();
  }

  private static JsonObject rows(CeilingReport.Table table) {
    JsonObjectBuilder rows = Json.createObjectBuilder();
    table
        .rows()
        .forEach(
            row ->
                rows.add(
                    row.evidence(),
                    Json.createObjectBuilder()
                        .add("influenza", figure(row.influenza()))
                        .add("covid19", figure(row.covid19()))));
    return rows.build();
  }

  private static JsonObject figure(Figure figure) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    addIfKnown(json, "auroc", figure.auroc());
    addIfKnown(json, "standardError", figure.standardError());
    addIfKnown(json, "calibrationError", figure.calibrationError());
    return json.build();
  }

  private static void addIfKnown(JsonObjectBuilder json, String name, double value) {
    if (!Double.isNaN(value)) {
      json.add(name, value);
    }
  }
}
