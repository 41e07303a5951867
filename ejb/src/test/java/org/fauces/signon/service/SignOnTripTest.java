package org.fauces.signon.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.4-03")
class SignOnTripTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  @Test
  void theCookieAloneBringsItBack() {
    var trip = SignOnTrip.start("/exam?id=1", NOON);
    var back = SignOnTrip.of(trip.cookie().reveal(), NOON.plusSeconds(599)).orElseThrow();

    assertThat(back.returnTo()).isEqualTo("/exam?id=1");
    assertThat(back.state()).isEqualTo(trip.state());
    assertThat(back.nonce()).isEqualTo(trip.nonce());
    assertThat(back.codeVerifier()).isEqualTo(trip.codeVerifier()).hasSize(43);
    var mark = SignOnTrip.mark(trip.cookie());
    assertThat(Set.of(trip.state(), trip.nonce(), trip.codeVerifier(), mark)).hasSize(4);
    assertThat(mark).hasSize(43);
  }

  @Test
  void noTwoAreAlike() {
    assertThat(SignOnTrip.start("/", NOON).state())
        .isNotEqualTo(SignOnTrip.start("/", NOON).state());
  }

  @Test
  void afterTenMinutesItIsOver() {
    var cookie = SignOnTrip.start("/", NOON).cookie().reveal();
    assertThat(SignOnTrip.of(cookie, NOON.plusSeconds(601))).isEmpty();
    assertThat(SignOnTrip.of(cookie, NOON.minusSeconds(1))).isEmpty();
  }

  @Test
  void whoWritesAnotherTimeOrPlaceIntoItIsOnAnotherTrip() {
    var cookie = SignOnTrip.start("/", NOON).cookie().reveal();
    var later = cookie.replace("." + NOON.getEpochSecond(), "." + (NOON.getEpochSecond() + 9));
    assertThat(SignOnTrip.of(later, NOON.plusSeconds(10)).orElseThrow().state())
        .isNotEqualTo(SignOnTrip.of(cookie, NOON).orElseThrow().state());
  }

  @Test
  void whatIsNoneIsRefused() {
    for (String each : new String[] {"", "x", "a.b.c", "A".repeat(43) + ".1.!!"}) {
      assertThat(SignOnTrip.of(each, NOON)).as(each).isEmpty();
    }
  }
}
