package org.fauces.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.domain.Alarm;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.service.Caller;
import org.fauces.identity.service.IdentityLookup;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An alarm about an officer is another officer's to look at. */
@Tag("NSG-2.6-10")
class AlarmServiceTest {
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID OFFICER = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private final AlarmService service = new AlarmService();

  @BeforeEach
  void assemble() {
    service.lookup = new Nameless();
    service.notes = new Unwritten();
    service.caller = new Officer();
    service.audit = new AuditSubjects();
    service.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Test
  void whoeverDidItDoesNotHandleIt() {
    assertRefused(alarm(HERE, OFFICER, EntityKind.NODE, UUID.randomUUID()));
    assertRefused(alarm(null, OFFICER, EntityKind.NODE, UUID.randomUUID()));
  }

  @Test
  void whoseAccountItIsAboutDoesNotHandleIt() {
    assertRefused(alarm(HERE, OTHER, EntityKind.ACCOUNT, OFFICER));
    assertRefused(alarm(HERE, null, EntityKind.ACCOUNT, OFFICER));
  }

  @Test
  void anybodyElsesAndNobodysAreHandled() {
    assertHandled(alarm(HERE, OTHER, EntityKind.ACCOUNT, OTHER));
    assertHandled(alarm(HERE, null, EntityKind.NODE, UUID.randomUUID()));
  }

  private void assertRefused(Alarm alarm) {
    service.inbox = new Inbox(alarm);
    assertThatThrownBy(() -> service.handle(alarm.id(), "seen"))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.FORBIDDEN));
    assertThat(alarm.isOpen()).isTrue();
  }

  private void assertHandled(Alarm alarm) {
    service.inbox = new Inbox(alarm);
    service.handle(alarm.id(), "seen");
    assertThat(alarm.handledBy()).isEqualTo(OFFICER);
  }

  private static Alarm alarm(UUID facilityId, UUID accountId, EntityKind subject, UUID id) {
    return Alarm.raise(AlarmKind.ROLE_LAPSED, NOW)
        .concerning(facilityId, accountId)
        .about(subject, id);
  }

  private static final class Inbox extends AlarmInbox {
    private final Alarm alarm;

    private Inbox(Alarm alarm) {
      this.alarm = alarm;
    }

    @Override
    Optional<Alarm> lock(UUID id) {
      return Optional.of(alarm);
    }

    @Override
    void flush() {}
  }

  private static final class Unwritten extends AlarmNotes {
    @Override
    void write(Alarm alarm, String text) {}
  }

  private static final class Nameless extends IdentityLookup {
    @Override
    public Map<UUID, String> namesOf(Collection<UUID> accountIds) {
      return Map.of();
    }
  }

  private static final class Officer implements Caller {
    @Override
    public UUID accountId() {
      return OFFICER;
    }

    @Override
    public UUID facilityId() {
      return HERE;
    }

    @Override
    public UUID sessionId() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void requireFreshFactor() {}

    @Override
    public boolean has(String role) {
      return true;
    }
  }
}
