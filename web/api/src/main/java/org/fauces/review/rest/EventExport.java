package org.fauces.review.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.fauces.review.domain.AuditQuestion;
import org.fauces.review.format.ExportedEvent;
import org.fauces.review.service.AuditExportService;

/** Writes an export that was begun, piece by piece while the client takes it. */
final class EventExport implements StreamingOutput {
  private final AuditExportService service;
  private final AuditQuestion begun;
  private final String head;
  private final Function<ExportedEvent, String> writer;

  EventExport(
      AuditExportService service,
      AuditQuestion begun,
      String head,
      Function<ExportedEvent, String> writer) {
    this.service = service;
    this.begun = begun;
    this.head = head;
    this.writer = writer;
  }

  @Override
  public void write(OutputStream output) throws IOException {
    output.write(head.getBytes(UTF_8));
    String place = null;
    do {
      var page = service.page(begun, place);
      for (ExportedEvent event : page.events()) {
        output.write(writer.apply(event).getBytes(UTF_8));
      }
      place = page.next();
    } while (place != null);
  }
}
