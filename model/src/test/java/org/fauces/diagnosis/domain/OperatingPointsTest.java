package org.fauces.diagnosis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import org.fauces.examination.domain.Answers;
import org.fauces.patient.domain.Sex;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.StaleVersion;
import org.junit.jupiter.api.Test;

class OperatingPointsTest {
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final UUID SOMEBODY = UUID.randomUUID();

  @Test
  void whatIsApprovedIsTheNextVersion() {
    var points = proposed(3);
    assertThat(points.isApproved()).isFalse();
    points.approve(SOMEBODY, 3, NOON);
    assertThat(points.version()).isEqualTo(4);
    assertThat(points.approvedAt()).isEqualTo(NOON);
  }

  @Test
  void whatWasProposedOnAnOlderVersionIsNotApproved() {
    var points = proposed(3);
    assertThatThrownBy(() -> points.approve(SOMEBODY, 4, NOON)).isInstanceOf(StaleVersion.class);
    assertThat(points.isApproved()).isFalse();
  }

  @Test
  void nothingIsApprovedTwice() {
    var points = proposed(0);
    points.approve(SOMEBODY, 0, NOON);
    assertThatThrownBy(() -> points.approve(SOMEBODY, 1, NOON))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void withoutAReasonNothingIsProposed() {
    var model = new ModelNamed("model", "1", new byte[32]);
    assertThatThrownBy(
            () -> OperatingPoints.propose(UUID.randomUUID(), UUID.randomUUID(), 0, model, " "))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aStratumIsWhatTheInterviewSaid() {
    var answers = new TreeMap<String, Object>();
    answers.put("age_years", BigDecimal.valueOf(12));
    answers.put("sex", "female");
    answers.put("onset_h", BigDecimal.valueOf(24));
    var stratum = Stratum.of(new Answers("2026-11", answers));
    assertThat(stratum.ageBand()).isEqualTo(AgeBand.UNDER_13);
    assertThat(stratum.sex()).isEqualTo(Sex.FEMALE);
    assertThat(stratum.onsetBand()).isEqualTo(OnsetBand.FROM_24_H);
  }

  @Test
  void whatTheInterviewDidNotSayIsNotGuessed() {
    var stratum = Stratum.of(new Answers("2026-11", new TreeMap<>()));
    assertThat(stratum.ageBand()).isNull();
    assertThat(stratum.sex()).isEqualTo(Sex.UNKNOWN);
    assertThat(stratum.onsetBand()).isNull();
  }

  private static OperatingPoints proposed(int basedOn) {
    var model = new ModelNamed("model", "1", new byte[32]);
    return OperatingPoints.propose(UUID.randomUUID(), UUID.randomUUID(), basedOn, model, "because")
        .by(SOMEBODY, NOON, new byte[16]);
  }
}
