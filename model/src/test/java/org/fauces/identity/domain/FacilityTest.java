package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.fauces.identity.domain.Facility.Description;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacilityTest {
  @Test
  void keepsItsTimeZoneAndCutsInstantsToMicros() {
    var facility = open("Asia/Tokyo");
    assertThat(facility.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(facility.createdAt()).isEqualTo(Instant.parse("2026-11-24T12:00:00.123456Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+09:00", "Asia/Nowhere", "asia/tokyo"})
  void aTimeZoneIsARegion(String zone) {
    assertThatThrownBy(() -> open(zone))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.within("/facility").violations())
                    .containsExactly(new Violation("/facility/timeZone", "known-time-zone")));
  }

  @Test
  void itsTextsFitTheirColumns() {
    var description = new Description("a".repeat(201), " ", "Asia/Tokyo");

    assertThatThrownBy(
            () -> Facility.open(UUID.randomUUID(), description, Instant.now(), new byte[16]))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.violations())
                    .containsExactly(
                        new Violation("/name", "too-long"),
                        new Violation("/institutionCode", "required")));
  }

  private static Facility open(String zone) {
    return Facility.open(
        UUID.randomUUID(),
        new Description("Kita", "1310000001", zone),
        Instant.parse("2026-11-24T12:00:00.123456789Z"),
        new byte[16]);
  }
}
