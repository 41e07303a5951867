package org.fauces.review.service;

import static java.util.stream.Collectors.toSet;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.audit.domain.Alarm;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.BreakGlassUse;
import org.fauces.identity.service.Caller;
import org.fauces.identity.service.IdentityLookup;
import org.fauces.review.service.EventView.Named;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.TextRules;
import org.fauces.shared.service.TimePlace;

/** The inbox of alarms: those of the officer's facility, and those that concern the whole group. */
@Stateless
@RolesAllowed(SECURITY_OFFICER)
public class AlarmService {
  /** In code points. */
  public static final int MAX_NOTE = 2_000;

  @Inject AlarmInbox inbox;
  @Inject AlarmNotes notes;
  @Inject IdentityLookup lookup;
  @Inject BreakGlassUse breakGlass;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** One page, newest first; {@code after} is the token of the page before, or null. */
  @Audited(AuditAction.ALARM_LIST)
  public AlarmPage list(AlarmState state, String after) {
    var facilityId = caller.facilityId();
    var place = after == null ? TimePlace.NEWEST : TimePlace.parse(after);
    var found = inbox.list(facilityId, state, place, AlarmPage.SIZE + 1);
    boolean hasMore = found.size() > AlarmPage.SIZE;
    var shown = hasMore ? found.subList(0, AlarmPage.SIZE) : found;
    shown.stream()
        .filter(alarm -> alarm.subjectKind() == EntityKind.PATIENT)
        .forEach(alarm -> audit.about(EntityKind.PATIENT, alarm.subjectId()));
    return new AlarmPage(views(shown), hasMore ? next(shown) : null);
  }

  /** Takes an alarm off the list with what was found; whoever comes second changes nothing. */
  @Audited(AuditAction.ALARM_HANDLE)
  public AlarmView handle(UUID id, String note) {
    audit.about(EntityKind.ALARM, id);
    var alarm = inbox.lock(id).orElseThrow(NotFound::new);
    if (alarm.facilityId() != null) {
      caller.requireAt(alarm.facilityId());
    }
    var by = caller.accountId();
    new TextRules().optionalText("/note", note, MAX_NOTE).enforce();
    if (alarm.isOpen()) {
      requireOfOthers(alarm, by);
      requireOver(alarm);
      alarm.handle(by, clock.instant());
      notes.write(alarm, note);
      inbox.flush();
    }
    return views(List.of(alarm)).get(0);
  }

  private static void requireOfOthers(Alarm alarm, UUID by) {
    boolean isSubject = alarm.subjectKind() == EntityKind.ACCOUNT && by.equals(alarm.subjectId());
    if (isSubject || by.equals(alarm.accountId())) {
      throw new DomainException(
          ProblemType.FORBIDDEN, "Nobody handles an alarm about themselves; somebody else must.");
    }
  }

  /** That the envelope was opened stays on the list until it is closed again. */
  private void requireOver(Alarm alarm) {
    if (alarm.kind() == AlarmKind.BREAK_GLASS_USED && breakGlass.isUnsealed()) {
      throw new DomainException(ProblemType.BREAK_GLASS_UNSEALED, null);
    }
  }

  private static String next(List<Alarm> shown) {
    var last = shown.get(shown.size() - 1);
    return new TimePlace(last.raisedAt(), last.id()).token();
  }

  private List<AlarmView> views(List<Alarm> alarms) {
    var names = lookup.namesOf(people(alarms));
    return alarms.stream().map(alarm -> view(alarm, names)).toList();
  }

  private static Set<UUID> people(List<Alarm> alarms) {
    return alarms.stream()
        .flatMap(alarm -> Stream.of(alarm.accountId(), alarm.handledBy()).filter(Objects::nonNull))
        .collect(toSet());
  }

  private AlarmView view(Alarm alarm, Map<UUID, String> names) {
    return new AlarmView(
        alarm.id(),
        alarm.kind(),
        alarm.raisedAt(),
        alarm.facilityId(),
        named(alarm.accountId(), names),
        alarm.subjectKind(),
        alarm.subjectId(),
        alarm.handledAt(),
        named(alarm.handledBy(), names),
        notes.read(alarm));
  }

  private static Named named(UUID id, Map<UUID, String> names) {
    return id == null ? null : new Named(id, names.get(id));
  }
}
