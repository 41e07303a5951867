package org.fauces.diagnosis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fauces.examination.domain.ExaminationState;
import org.junit.jupiter.api.Test;

class WorklistAddressTest {
  @Test
  void filtersStayWhilePagesTurn() {
    assertThat(new WorklistAddress("2026-11-23", ExaminationState.READY, null).at("a/b"))
        .isEqualTo("?day=2026-11-23&state=READY&after=a%2Fb");
    assertThat(new WorklistAddress(null, null, null).at(null)).isEqualTo("?");
  }

  @Test
  void aDayIsReadUnlessNobodyCanMeanIt() {
    assertThat(WorklistAddress.dayOf("2026-11-23")).contains(LocalDate.of(2026, 11, 23));
    assertThat(WorklistAddress.dayOf("+999999999-12-31")).isEmpty();
    assertThat(WorklistAddress.dayOf("yesterday")).isEmpty();
    assertThat(WorklistAddress.dayOf(null)).isEmpty();
  }

  @Test
  void thePageBeforeIsTheOneThatLedHere() {
    var trail = new WorklistTrail();
    trail.note("second", null);
    trail.note("third", "second");

    assertThat(trail.before("third")).isEqualTo("second");
    assertThat(trail.before("second")).isNull();
    assertThat(trail.before("forgotten")).isNull();
  }
}
