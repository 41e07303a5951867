package org.fauces.it.services.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import org.fauces.it.services.Records;
import org.fauces.quality.service.DriftCheck;
import org.junit.jupiter.api.Test;

/** Of several nodes one compares a facility's inputs, and not before it is due again. */
class DriftIT extends Inside {
  @Inject DriftCheck check;
  @Inject Records records;

  @Test
  void aFacilityIsComparedOnceUntilItIsDueAgain() throws Exception {
    var facility = staff.elsewhere();
    check.check(facility);
    long compared = records.events("DRIFT_CHECK", "SUCCESS", facility);
    check.check(facility);
    assertThat(records.events("DRIFT_CHECK", "SUCCESS", facility)).isEqualTo(compared);

    makeDue(facility);
    check.check(facility);
    assertThat(records.events("DRIFT_CHECK", "SUCCESS", facility)).isEqualTo(compared + 1);
  }

  @Test
  void withoutAReferenceNobodyIsAlarmed() throws Exception {
    var facility = staff.elsewhere();
    makeDue(facility);
    check.check(facility);
    assertThat(records.count("select count(*) from alarm where kind = 'INPUT_DRIFT'")).isZero();
  }

  private void makeDue(UUID facility) {
    records.change(
        "update drift_check set next_at = utc_timestamp(6) - interval 1 day where facility_id = ?",
        facility);
  }
}
