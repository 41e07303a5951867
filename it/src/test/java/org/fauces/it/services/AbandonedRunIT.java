package org.fauces.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Patience;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run whose node died is taken back when its lease is over. */
@ExtendWith(Installation.class)
class AbandonedRunIT {
  @Test
  void theExaminationIsReadyForAnotherRun(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var visit = Visit.ready(hospital);
    var run = UUID.randomUUID();
    visit.analyse(run).then().statusCode(201);
    leaveBehind(records, visit, run);

    Patience.until("the run is taken back", () -> visit.state().equals("READY"));

    assertThat(visit.read().<String>path("runFailure")).isEqualTo("LEASE_EXPIRED");
    assertThat(visit.read().<String>path("runs[0].state")).isEqualTo("FAILED");
    assertThat(records.events("ANALYSIS_RECLAIM", "SUCCESS", run)).isEqualTo(1);
    visit.analyse(run).then().statusCode(200);
    visit.analyse(UUID.randomUUID()).then().statusCode(201);
    assertThat(visit.state()).isEqualTo("ANALYSED");
  }

  /** What another node leaves behind that dies while its network works. */
  private static void leaveBehind(Records records, Visit visit, UUID run) {
    records.change(
        """
        delete from heat_map where assessment_id in
          (select id from photo_assessment where run_id = ?)""",
        run);
    records.change("delete from analysis_result where run_id = ?", run);
    records.change(
        """
        update analysis_run set state = 'RUNNING', finished_at = null, node_id = ?,
          lease_until = utc_timestamp(6) - interval 1 second where id = ?""",
        UUID.randomUUID(),
        run);
    records.change(
        "update examination set state = 'ANALYSING', current_run_id = ? where id = ?",
        run,
        visit.id());
  }
}
