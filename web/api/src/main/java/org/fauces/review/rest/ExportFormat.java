package org.fauces.review.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.function.Function;
import org.fauces.review.format.CsvEvent;
import org.fauces.review.format.CsvLine;
import org.fauces.review.format.ExportedEvent;
import org.fauces.review.format.FhirAuditEvents;
import org.fauces.review.format.JsonEvent;

/** The forms of an export: a media type, what comes first, and the text of an event. */
enum ExportFormat {
  JSON_LINES(ExportFormat.NDJSON, "", "audit-events.ndjson") {
    @Override
    Function<ExportedEvent, String> writer(String server) {
      return event -> JsonEvent.of(event) + "\n";
    }
  },
  TABLE(ExportFormat.CSV, CsvLine.BYTE_ORDER_MARK + CsvEvent.HEAD, "audit-events.csv") {
    @Override
    Function<ExportedEvent, String> writer(String server) {
      return CsvEvent::of;
    }
  },
  FHIR(ExportFormat.FHIR_NDJSON, "", "AuditEvent.ndjson") {
    @Override
    Function<ExportedEvent, String> writer(String server) {
      var resources = new FhirAuditEvents(server);
      return event -> String.join("\n", resources.of(event)) + "\n";
    }
  };

  static final String NDJSON = "application/x-ndjson";
  static final String CSV = "text/csv";
  static final String FHIR_NDJSON = "application/fhir+ndjson";

  final String head;
  final String fileName;
  private final MediaType type;

  ExportFormat(String type, String head, String fileName) {
    this.type = MediaType.valueOf(type);
    this.head = head;
    this.fileName = fileName;
  }

  /** How an event is written; the server's address tells whose it was. */
  abstract Function<ExportedEvent, String> writer(String server);

  MediaType mediaType() {
    return type.withCharset("UTF-8");
  }

  /** The one that the client likes best. */
  static ExportFormat of(Request request) {
    var types = Arrays.stream(values()).map(format -> format.type).toArray(MediaType[]::new);
    var chosen = request.selectVariant(Variant.mediaTypes(types).build());
    return Arrays.stream(values())
        .filter(format -> chosen != null && format.type.isCompatible(chosen.getMediaType()))
        .findFirst()
        .orElse(JSON_LINES);
  }
}
