package org.fauces.permission.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.Outcome;
import org.fauces.audit.domain.Recorded;

/**
 * Reads which events a use case makes by the way it ends. Without a word about them it makes one
 * event of its own name, whether it succeeds, fails or is denied; {@code events: none} leaves only
 * the denial.
 */
final class EndingReader {
  private static final String ENDING = "on ";
  private static final String NONE = "none";

  private EndingReader() {}

  static List<Ending> read(String name, Map<String, String> fields) {
    var endings = new ArrayList<Ending>();
    fields.forEach(
        (key, value) -> {
          if (key.startsWith(ENDING)) {
            endings.add(ending(key.substring(ENDING.length()), value));
          }
        });
    boolean isRecorded = !fields.containsKey("events");
    RowReader.require(isRecorded || fields.get("events").equals(NONE), "events are none or said");
    RowReader.require(isRecorded || endings.isEmpty(), name + " makes events or none");
    addMissing(endings, Ending.SUCCESS, isRecorded ? name : null);
    addMissing(endings, Ending.FAILURE, isRecorded ? name : null);
    addMissing(endings, Ending.DENIED, isAction(name) ? name : null);
    return List.copyOf(endings);
  }

  private static void addMissing(List<Ending> endings, String ending, String action) {
    if (endings.stream().noneMatch(each -> each.name().equals(ending))) {
      endings.add(action == null ? new Ending(ending, List.of()) : ending(ending, action));
    }
  }

  private static Ending ending(String name, String events) {
    if (events.equals(NONE)) {
      return new Ending(name, List.of());
    }
    return new Ending(
        name, Arrays.stream(events.split(", ")).map(event -> recorded(name, event)).toList());
  }

  /** An action, and its outcome where the ending does not say it. */
  private static Recorded recorded(String ending, String event) {
    var words = event.split(" ");
    RowReader.require(isAction(words[0]) && words.length <= 2, "no event: " + event);
    var outcome = words.length == 2 ? Outcome.valueOf(words[1]) : outcomeOf(ending);
    return new Recorded(AuditAction.valueOf(words[0]), outcome);
  }

  private static Outcome outcomeOf(String ending) {
    return switch (ending) {
      case Ending.FAILURE -> Outcome.FAILURE;
      case Ending.DENIED -> Outcome.DENIED;
      default -> Outcome.SUCCESS;
    };
  }

  private static boolean isAction(String word) {
    return Arrays.stream(AuditAction.values()).anyMatch(action -> action.name().equals(word));
  }
}
