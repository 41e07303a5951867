package org.fauces.review.rest;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.Outcome;
import org.fauces.review.format.CsvLine;
import org.fauces.review.service.EventView;
import org.fauces.review.service.EventView.Named;
import org.fauces.review.service.EventView.ObjectView;
import org.fauces.review.service.EventWords;

/**
 * One line of an access report: {@code who}, {@code as}, {@code what} and {@code result} are words,
 * the rest says the same to a machine; the reason of what did not succeed is a code.
 */
public record AccessEntry(
    Instant when,
    String who,
    String as,
    String facility,
    String what,
    String result,
    UUID eventId,
    UUID accountId,
    AuditAction action,
    Outcome outcome,
    String reason,
    List<UUID> examinationIds) {

  static AccessEntry of(EventView event, EventWords words) {
    return new AccessEntry(
        event.occurredAt(),
        who(event, words),
        event.roles().stream().map(words::role).collect(joining(", ")),
        event.facility() == null ? "" : event.facility().name(),
        words.action(event.action()),
        words.outcome(event.outcome()),
        event.id(),
        event.account() == null ? null : event.account().id(),
        event.action(),
        event.outcome(),
        event.reason(),
        examinations(event));
  }

  private static String who(EventView event, EventWords words) {
    Named account = event.account();
    if (account != null) {
      return account.name();
    }
    return words.text(event.requestId() == null ? "system" : "nobody");
  }

  private static List<UUID> examinations(EventView event) {
    return event.objects().stream()
        .filter(object -> object.kind() == EntityKind.EXAMINATION)
        .map(ObjectView::id)
        .toList();
  }

  /** The headings of the table. */
  static String csvHead(EventWords words) {
    return CsvLine.of(
        List.of(
            words.text("when"),
            words.text("who"),
            words.text("role"),
            words.text("facility"),
            words.text("what"),
            words.text("outcome"),
            words.text("reason"),
            words.text("examination"),
            words.text("event")));
  }

  /** This line of the table. */
  String csv() {
    var examinations = examinationIds.stream().map(UUID::toString).collect(joining(" "));
    return CsvLine.of(
        Arrays.asList(
            when.toString(),
            who,
            as,
            facility,
            what,
            result,
            reason,
            examinations,
            eventId.toString()));
  }
}
