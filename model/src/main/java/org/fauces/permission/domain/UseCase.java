package org.fauces.permission.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.Recorded;

/**
 * One row of the table. The name is that of the action under which a denial is recorded, wherever
 * somebody can be denied.
 */
public record UseCase(
    String name, String purpose, Access access, Doors doors, List<Ending> endings) {
  /** The action of the same name; empty where nobody is ever denied and nothing recorded. */
  public Optional<AuditAction> action() {
    return Arrays.stream(AuditAction.values())
        .filter(action -> action.name().equals(name))
        .findFirst();
  }

  /** The events of an ending; none where the table has no such ending. */
  public List<Recorded> eventsOf(String ending) {
    return endings.stream()
        .filter(each -> each.name().equals(ending))
        .findFirst()
        .map(Ending::events)
        .orElse(List.of());
  }

  /** What is written when the use case comes to its end and wrote nothing itself. */
  public List<Recorded> onSuccess() {
    return eventsOf(Ending.SUCCESS);
  }

  /** Whether what was written, in this order, is all of one of the ends it can come to. */
  public boolean endsWith(List<Recorded> written) {
    return endings.stream()
        .filter(ending -> !ending.isRefusal())
        .anyMatch(ending -> ending.events().equals(written));
  }

  /** Whether what was written tells of the failure already. */
  public boolean failsWith(List<Recorded> written) {
    return endings.stream()
        .filter(Ending::isRefusal)
        .anyMatch(ending -> ending.events().equals(written));
  }

  /** What is written when it fails and wrote nothing of that itself. */
  public List<Recorded> onFailure() {
    return eventsOf(Ending.FAILURE);
  }

  /** What is written when the caller has no right to it. */
  public List<Recorded> onDenial() {
    return eventsOf(Ending.DENIED);
  }

  /** Whether nobody is asked and nothing recorded. */
  public boolean isSilent() {
    return access.admission() == Admission.SYSTEM && onSuccess().isEmpty();
  }
}
