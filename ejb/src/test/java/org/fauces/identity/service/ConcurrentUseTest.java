package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-1.2-05")
class ConcurrentUseTest {
  private static final UUID PERSON = UUID.randomUUID();
  private static final UUID HERE = UUID.randomUUID();

  private final AccountWorld world = new AccountWorld();
  private final ConcurrentUse use = new ConcurrentUse();
  private final List<AlarmKind> alarms = new ArrayList<>();

  @BeforeEach
  void wire() {
    use.sessions = world.memory.sessionStore();
    use.clock = world.clock;
    use.alarms =
        new Alarms() {
          @Override
          public void raiseHourly(
              AlarmKind kind, EntityKind subject, UUID id, UUID facilityId, UUID accountId) {
            alarms.add(kind);
          }
        };
  }

  @Test
  void twoAddressesInUseAtOnceRaiseAnAlarm() {
    session("10.0.0.1");
    world.clock.pass(Duration.ofMinutes(9));
    signIn("10.0.0.2");
    assertThat(alarms).containsExactly(AlarmKind.CONCURRENT_USE);
  }

  @Test
  void aWardBehindOneAddressIsOnePlace() {
    session("10.0.0.1");
    signIn("10.0.0.1");
    assertThat(alarms).isEmpty();
  }

  @Test
  void aSessionThatIsLockedLeftAloneOrEndedIsNotInUse() {
    session("10.0.0.1").lock(world.clock.instant());
    signIn("10.0.0.2");
    session("10.0.0.3");
    world.clock.pass(Duration.ofMinutes(10));
    signIn("10.0.0.2");
    assertThat(alarms).isEmpty();
  }

  @Test
  void aSessionThatGoesOnElsewhereBesideAnotherRaisesAnAlarm() {
    var session = session("10.0.0.1");
    session("10.0.0.1");
    use.goesOn(session, "10.0.0.2");
    assertThat(alarms).containsExactly(AlarmKind.CONCURRENT_USE);
  }

  @Test
  void ofAnIpv6AddressTheNetworkIsWhereSomebodyIs() {
    var session = session("2001:db8::1");
    signIn("2001:db8::2");
    use.goesOn(session, "2001:db8:0:0:ffff::3");
    assertThat(alarms).isEmpty();

    signIn("2001:db8:0:1::1");
    assertThat(alarms).containsExactly(AlarmKind.CONCURRENT_USE);
  }

  @Test
  void whoTakesTheOnlySessionElsewhereIsInOnePlace() {
    var session = session("10.0.0.1");
    use.goesOn(session, "10.0.0.2");
    assertThat(alarms).isEmpty();
  }

  @Test
  void whoGoesBackToTheComputerOfTheOtherSessionIsInOnePlace() {
    var session = session("10.0.0.1");
    session("10.0.0.2");
    use.goesOn(session, "10.0.0.2");
    assertThat(alarms).isEmpty();
  }

  @Test
  void whereASessionBeganSomebodyWasToldAsTheOtherBegan() {
    var session = session("10.0.0.1");
    session("10.0.0.2");
    use.goesOn(session, "10.0.0.1");
    assertThat(alarms).isEmpty();
  }

  private void signIn(String address) {
    use.begun(made(address));
  }

  private Session made(String address) {
    return Session.start(PERSON, HERE, SessionKind.PORTAL, Set.of("pwd"), world.clock.instant())
        .from(address);
  }

  private Session session(String address) {
    var session = made(address);
    world.memory.sessions.put(session.id(), session);
    return session;
  }
}
