package org.fauces.audit.format;

import static org.fauces.audit.format.FindingKind.EVENT_TWICE;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers that each start of each node gave its events. A number that is missing belongs to a
 * transaction that was undone, or to an event that was removed before it was sealed: the trail
 * cannot tell which, so that it is named and no finding. A number that is there twice is one.
 */
final class SequenceCheck {
  private final Findings findings;
  private final Map<String, NumberSet> byStart = new LinkedHashMap<>();

  SequenceCheck(Findings findings) {
    this.findings = findings;
  }

  void accept(EventRecord event) {
    var start =
        "node " + event.event().text("node_id") + ", start " + event.event().text("boot_id");
    long number = event.event().number("sequence");
    if (!byStart.computeIfAbsent(start, unknown -> new NumberSet()).add(number)) {
      findings.add(
          EVENT_TWICE, "event " + event.id(), start + " has another event " + number + " already.");
    }
  }

  void finish() {
    byStart.forEach(
        (start, numbers) -> {
          var gaps = numbers.gaps();
          if (!gaps.isEmpty()) {
            findings.notice(
                start
                    + ": the numbers "
                    + gaps
                    + " are missing. Each belongs to a transaction that was undone, or to an event"
                    + " that was removed before it was sealed.");
          }
        });
  }
}
