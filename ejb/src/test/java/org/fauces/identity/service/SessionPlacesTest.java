package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of a person the network counts, of a machine the address. */
@Tag("NSG-1.2-05")
class SessionPlacesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String OTHER = "2001:db8:0:0:0:0:0:1";
  private static final String NEIGHBOUR = "2001:db8:0:0:0:0:0:2";

  private final Sessions sessions = new OtherSessions();
  private final Session own =
      Session.start(UUID.randomUUID(), UUID.randomUUID(), SessionKind.MACHINE, Set.of(), NOON);

  @Test
  void twoAddressesOfOneNetworkAreOnePlaceAndTwoMachines() {
    assertThat(sessions.isUsedElsewhere(own, NEIGHBOUR, NOON, NOON)).isFalse();
    assertThat(sessions.isUsedAtAnotherAddress(own, NEIGHBOUR, NOON, NOON)).isTrue();
    assertThat(sessions.isUsedAtAnotherAddress(own, OTHER, NOON, NOON)).isFalse();
  }

  @Test
  void anotherNetworkIsAnotherPlace() {
    assertThat(sessions.isUsedElsewhere(own, "2001:db8:0:1:0:0:0:1", NOON, NOON)).isTrue();
  }

  private static final class OtherSessions extends Sessions {
    @Override
    List<String> usedFrom(Session own, Instant since, Instant now) {
      return List.of(OTHER);
    }
  }
}
