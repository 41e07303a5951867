package org.fauces.bench.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.fauces.bench.product.Ids;

/**
 * Decided examinations, one a minute up to now, each with its interview and one completed run of
 * two results. Photos and the physician's findings are left out: the worklist does not read them.
 */
final class ExaminationSeed {
  private static final int BATCH = 2000;
  private static final int CHUNK = 50_000;

  private static final String EXAMINATION =
      """
      insert into examination (id, version, facility_id, patient_id, state, state_entered_at,
        opened_at, opened_by, photo_count, interview_revision, findings_revision, current_run_id,
        creation_digest)
      values (?, 9, ?, ?, 'DECIDED', ?, ?, ?, 12, 1, 1, insert(?, %1$d, 1, x'82'), ?)"""
          .formatted(SimulatedIds.KIND_POSITION);

  /** Each takes facility, first instant and last instant; row ids differ from ours in one byte. */
  private static final List<String> DEPENDENTS =
      List.of(
          """
          insert into form_revision (id, examination_id, form, revision, questionnaire_version,
            asked_at, answers, entered_by, entered_at, creation_digest)
          select insert(id, %1$d, 1, x'81'), id, 'INTERVIEW', 1, '2026-11', opened_at,
            '{"age_years":40,"fatigue":true,"onset_h":20,"temp_now_c":38.2}', opened_by, opened_at, id
          from examination where facility_id = ? and opened_at between ? and ?""",
          """
          insert into analysis_run (id, version, examination_id, purpose, state,
            interview_revision, findings_revision, input_digest, node_id, lease_until,
            requested_by, started_at, finished_at, creation_digest)
          select current_run_id, 2, id, 'CLINICAL', 'COMPLETED', 1, 1, concat(id, id), id,
            opened_at, opened_by, opened_at, opened_at, id
          from examination where facility_id = ? and opened_at between ? and ?""",
          result("x'83'", "influenza", "DETECTED"),
          result("x'84'", "covid19", "NOT_DETECTED"));

  private final Connection database;

  ExaminationSeed(Connection database) {
    this.database = database;
  }

  private static String result(String kind, String disease, String outcome) {
    return """
    insert into analysis_result (id, run_id, disease_system, disease_code, outcome,
      probability, lower_threshold, upper_threshold)
    select insert(id, %%1$d, 1, %s), current_run_id, 'urn:fauces:disease', '%s', '%s', 0.5, 0.4, 0.6
    from examination where facility_id = ? and opened_at between ? and ?"""
        .formatted(kind, disease, outcome);
  }

  void write(Clinic clinic, List<byte[]> patients, Instant from) throws SQLException {
    for (int first = 0; first < clinic.examinations(); first += CHUNK) {
      int end = Math.min(first + CHUNK, clinic.examinations());
      examinations(clinic, patients, from, first, end);
      for (String sql : DEPENDENTS) {
        derive(sql, clinic, openedAt(from, first), openedAt(from, end - 1));
      }
      database.commit();
    }
  }

  private void examinations(Clinic clinic, List<byte[]> patients, Instant from, int first, int end)
      throws SQLException {
    var ids = new SimulatedIds(31L * clinic.examinations() + first);
    try (var insert = database.prepareStatement(EXAMINATION)) {
      for (int number = first; number < end; number++) {
        var at = openedAt(from, number);
        var id = ids.next(at);
        var time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        insert.setBytes(1, id);
        insert.setBytes(2, Ids.bytes(clinic.facilityId()));
        insert.setBytes(3, patients.get(number % patients.size()));
        insert.setObject(4, time);
        insert.setObject(5, time);
        insert.setBytes(6, Ids.bytes(clinic.physicianId()));
        insert.setBytes(7, id);
        insert.setBytes(8, id);
        insert.addBatch();
        if (number % BATCH == BATCH - 1 || number == end - 1) {
          insert.executeBatch();
        }
      }
    }
  }

  private void derive(String sql, Clinic clinic, Instant first, Instant last) throws SQLException {
    try (var insert = database.prepareStatement(sql.formatted(SimulatedIds.KIND_POSITION))) {
      insert.setBytes(1, Ids.bytes(clinic.facilityId()));
      insert.setObject(2, LocalDateTime.ofInstant(first, ZoneOffset.UTC));
      insert.setObject(3, LocalDateTime.ofInstant(last, ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static Instant openedAt(Instant from, int number) {
    return from.plus(WorklistSeed.SPACING.multipliedBy(number));
  }

  /** When the first of so many examinations was opened, if the last is opened now. */
  static Instant beginning(int examinations, Instant now) {
    return now.minus(WorklistSeed.SPACING.multipliedBy(examinations));
  }
}
