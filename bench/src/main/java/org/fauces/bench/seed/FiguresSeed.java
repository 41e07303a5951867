package org.fauces.bench.seed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.fauces.bench.product.Ids;
import org.fauces.bench.product.Product;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Secret;

/**
 * Adds to a filled clinic what figures read: bands of age and onset, a test of every second
 * patient, and three photos of each, judged. A clinic that has them is left alone.
 */
public final class FiguresSeed implements AutoCloseable {
  private static final String NEW_ID = "insert(e.id, " + SimulatedIds.KIND_POSITION + ", 1, %s)";

  private static final List<String> STATEMENTS =
      List.of(
          """
          update analysis_run r join examination e on e.current_run_id = r.id
          set r.age_band = elt(1 + crc32(e.id) % 5, 'UNDER_13', 'FROM_13', 'FROM_19', 'FROM_40',
              'FROM_65'),
            r.onset_band = elt(1 + crc32(r.id) % 4, 'UNDER_12_H', 'FROM_12_H', 'FROM_24_H',
              'FROM_48_H'),
            r.sex = 'UNKNOWN', r.model_name = 'simulated', r.model_version = '1',
            r.model_digest = unhex(sha2('simulated', 256)), r.threshold_version = '1'
          where e.facility_id = ?""",
          """
          insert into confirmatory_test (id, examination_id, disease_system, disease_code, method,
            result, sampled_at, recorded_by, recorded_at, creation_digest)
          select %s, e.id, 'urn:fauces:disease', 'influenza', 'PCR',
            elt(1 + crc32(e.id) %% 3, 'POSITIVE', 'NEGATIVE', 'NEGATIVE'),
            date_add(e.opened_at, interval 5 minute), e.opened_by, e.opened_at, e.id
          from examination e where e.facility_id = ? and crc32(e.id) %% 2 = 0"""
              .formatted(NEW_ID.formatted("x'90'")),
          photos(1, "'OK'"),
          photos(2, "elt(1 + crc32(e.id) % 4, 'BLUR', 'OK', 'OK', 'OK')"),
          photos(
              3,
              "elt(1 + crc32(e.id) % 9, 'FOGGED', 'DARK', 'OK', 'OK', 'OK', 'OK', 'OK',"
                  + " 'OK', 'OK')"),
          assessments(1),
          assessments(2),
          assessments(3));

  private final Connection database;

  public FiguresSeed(Product product) throws SQLException {
    this.database =
        DriverManager.getConnection(
            product.database().jdbcUrl(DatabaseAddress.MAIN),
            SetupSql.OWNER,
            product.home().secrets().getOrCreate(Secret.DATABASE_OWNER));
    database.setAutoCommit(false);
    try (var session = database.createStatement()) {
      session.execute("set foreign_key_checks = 0, unique_checks = 0");
    }
  }

  /** Says whether it wrote. */
  public boolean fill(Clinic clinic) throws SQLException {
    if (isFilled(clinic)) {
      return false;
    }
    for (String sql : STATEMENTS) {
      try (var statement = database.prepareStatement(sql)) {
        statement.setBytes(1, Ids.bytes(clinic.facilityId()));
        statement.executeUpdate();
      }
    }
    database.commit();
    try (var statement = database.createStatement()) {
      statement.execute(
          "analyze table examination, analysis_run, analysis_result, confirmatory_test, photo,"
              + " photo_assessment");
    }
    database.commit();
    return true;
  }

  private boolean isFilled(Clinic clinic) throws SQLException {
    var sql =
        "select 1 from confirmatory_test t join examination e on e.id = t.examination_id"
            + " where e.facility_id = ? limit 1";
    try (var query = database.prepareStatement(sql)) {
      query.setBytes(1, Ids.bytes(clinic.facilityId()));
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static String photos(int position, String quality) {
    return """
    insert into photo (id, examination_id, position, wrapped_key, format, width_px, height_px,
      orientation, size_bytes, received_sha256, stored_sha256, sealed_sha256, quality,
      quality_score, received_at, received_by)
    select %s, e.id, %d, repeat('k', 120), 'JPEG', 1024, 1024, 1, 150000, concat(e.id, e.id),
      concat(e.id, e.id), concat(e.id, e.id), %s, 60, e.opened_at, e.opened_by
    from examination e where e.facility_id = ?"""
        .formatted(photo(position), position, quality);
  }

  private static String assessments(int position) {
    return """
    insert into photo_assessment (id, run_id, photo_id, stored_sha256, quality, quality_score,
      weight)
    select %s, e.current_run_id, p.id, p.stored_sha256, p.quality, 60, 0.3
    from examination e join photo p on p.examination_id = e.id and p.position = %d
    where e.facility_id = ?"""
        .formatted(NEW_ID.formatted("x'A" + position + "'"), position);
  }

  private static String photo(int position) {
    return NEW_ID.formatted("x'9" + position + "'");
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
