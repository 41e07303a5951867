package org.fauces.it.quality;

import java.util.UUID;
import org.fauces.it.services.Records;

/** Examinations with runs, results and tests, written past the product: as many as figures need. */
final class SimulatedCases {
  static final String DIGEST = "a".repeat(64);
  private static final String NUMBERS =
      " with recursive numbers as (select 1 as n union all select n + 1 from numbers where n < ?) ";

  private final Records records;
  private final UUID facilityId;
  private final UUID patientId;
  private final UUID tag = UUID.randomUUID();
  private final int count;
  private String openedAt;
  private String ageBand = "FROM_19";

  SimulatedCases(Records records, UUID facilityId, UUID patientId, int count) {
    this.records = records;
    this.facilityId = facilityId;
    this.patientId = patientId;
    this.count = count;
  }

  /** In UTC, as the database writes it. */
  SimulatedCases openedAt(String time) {
    openedAt = time;
    return this;
  }

  SimulatedCases aged(String band) {
    ageBand = band;
    return this;
  }

  /** Decided on runs that found this of influenza. */
  SimulatedCases found(String outcome) {
    examinations("DECIDED");
    runs("r", "CLINICAL");
    results("r", outcome);
    return this;
  }

  /** The same in a state of its own. */
  SimulatedCases foundBut(String state, String outcome) {
    examinations(state);
    runs("r", "CLINICAL");
    results("r", outcome);
    return this;
  }

  /** Further runs that found this and do not count. */
  SimulatedCases alsoFound(String run, String purpose, String outcome) {
    runs(run, purpose);
    results(run, outcome);
    return this;
  }

  /** Tested so many hours after the opening. */
  SimulatedCases tested(String method, String result, int hours) {
    records.change(
        """
        insert into confirmatory_test (id, examination_id, disease_system, disease_code, method,
          result, sampled_at, recorded_by, recorded_at, creation_digest)"""
            + NUMBERS
            + """
              select unhex(md5(concat(?, ?, ?, ?, n))), unhex(md5(concat(?, 'e', n))),
                'urn:fauces:disease', 'influenza', ?, ?, date_add(?, interval ? hour), ?,
                utc_timestamp(6), unhex(md5('x')) from numbers""",
        count,
        tag.toString(),
        method,
        result,
        hours,
        tag.toString(),
        method,
        result,
        openedAt,
        hours,
        facilityId);
    return this;
  }

  /** Each with a photo of this class at this place, as the gate and as the run judged it. */
  SimulatedCases photographed(int position, String atIntake, String inAnalysis) {
    records.change(
        """
        insert into photo (id, examination_id, position, wrapped_key, format, width_px, height_px,
          orientation, size_bytes, received_sha256, stored_sha256, sealed_sha256, quality,
          quality_score, received_at, received_by)"""
            + NUMBERS
            + """
              select unhex(md5(concat(?, 'p', ?, '-', n))), unhex(md5(concat(?, 'e', n))), ?, 'k',
                'JPEG', 512, 512, 1, 1, unhex(sha2('x', 256)), unhex(sha2('x', 256)),
                unhex(sha2('x', 256)), ?, 50, ?, ? from numbers""",
        count,
        tag.toString(),
        position,
        tag.toString(),
        position,
        atIntake,
        openedAt,
        facilityId);
    records.change(
        "insert into photo_assessment (id, run_id, photo_id, stored_sha256, quality,"
            + " quality_score, weight)"
            + NUMBERS
            + """
              select unhex(md5(concat(?, 'a', ?, '-', n))), unhex(md5(concat(?, 'r', n))),
                unhex(md5(concat(?, 'p', ?, '-', n))), unhex(sha2('x', 256)), ?, 50, 0.5
              from numbers""",
        count,
        tag.toString(),
        position,
        tag.toString(),
        tag.toString(),
        position,
        inAnalysis);
    return this;
  }

  private void examinations(String state) {
    records.change(
        """
        insert into examination (id, version, facility_id, patient_id, state, state_entered_at,
          opened_at, opened_by, photo_count, interview_revision, findings_revision, current_run_id,
          creation_digest)"""
            + NUMBERS
            + """
              select unhex(md5(concat(?, 'e', n))), 1, ?, ?, ?, ?, ?, ?, 0, 1, 1,
                unhex(md5(concat(?, 'r', n))), unhex(md5('x')) from numbers""",
        count,
        tag.toString(),
        facilityId,
        patientId,
        state,
        openedAt,
        openedAt,
        facilityId,
        tag.toString());
  }

  private void runs(String run, String purpose) {
    records.change(
        """
        insert into analysis_run (id, version, examination_id, purpose, state, interview_revision,
          findings_revision, age_band, sex, onset_band, input_digest, model_name, model_version,
          model_digest, threshold_version, node_id, lease_until, requested_by, started_at,
          finished_at, creation_digest)"""
            + NUMBERS
            + """
              select unhex(md5(concat(?, ?, n))), 1, unhex(md5(concat(?, 'e', n))), ?, 'COMPLETED',
                1, 1, ?, 'UNKNOWN', null, unhex(sha2('x', 256)), 'model', '1', unhex(?), '1', ?, ?,
                ?, ?, date_add(?, interval 1 minute), unhex(md5('x')) from numbers""",
        count,
        tag.toString(),
        run,
        tag.toString(),
        purpose,
        ageBand,
        DIGEST,
        facilityId,
        openedAt,
        facilityId,
        openedAt,
        openedAt);
  }

  private void results(String run, String outcome) {
    records.change(
        """
        insert into analysis_result (id, run_id, disease_system, disease_code, outcome, probability,
          lower_threshold, upper_threshold)"""
            + NUMBERS
            + """
              select unhex(md5(concat(?, ?, 'x', n))), unhex(md5(concat(?, ?, n))),
                'urn:fauces:disease', 'influenza', ?, 0.5, 0.4, 0.4 from numbers""",
        count,
        tag.toString(),
        run,
        tag.toString(),
        run,
        outcome);
  }
}
