package org.fauces.bench.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fauces.bench.product.Ids;
import org.fauces.protection.format.DataKey;
import org.fauces.protection.format.MasterKeys;
import org.fauces.protection.format.ObjectId;

/**
 * Patients with names, birth date and one identifier under a data key of their own, so that the
 * product opens each row that it shows like any other. Without search keys: nobody searches here.
 */
final class PatientSeed {
  private static final int BATCH = 1000;
  private static final String SYSTEM = "urn:bench";

  private static final String PATIENT =
      """
      insert into patient (id, version, facility_id, wrapped_key, family_name, given_name,
        family_name_kana, given_name_kana, birth_date, sex, created_at, updated_at, creation_digest)
      values (?, 1, ?, ?, ?, ?, ?, ?, ?, 'UNKNOWN', ?, ?, ?)""";

  private static final String IDENTIFIER =
      """
      insert into patient_identifier (id, patient_id, facility_id, identifier_system, value,
        value_index, valid_from) values (?, ?, ?, ?, ?, ?, ?)""";

  private final Connection database;
  private final MasterKeys keys;

  PatientSeed(Connection database, MasterKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /** Writes the patients of a clinic and gives their ids. */
  List<byte[]> write(Clinic clinic, Instant from) throws SQLException {
    var ids = new SimulatedIds(clinic.examinations());
    var written = new ArrayList<byte[]>(clinic.patients());
    try (var patients = database.prepareStatement(PATIENT);
        var identifiers = database.prepareStatement(IDENTIFIER)) {
      for (int number = 0; number < clinic.patients(); number++) {
        var at = from.plusMillis(number);
        var id = ids.next(at);
        written.add(id);
        add(new Row(id, number, Ids.bytes(clinic.facilityId()), at), patients, identifiers);
        if (written.size() % BATCH == 0) {
          execute(patients, identifiers);
        }
      }
      execute(patients, identifiers);
    }
    return written;
  }

  private record Row(byte[] id, int number, byte[] facility, Instant at) {
    LocalDateTime time() {
      return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
  }

  private void add(Row row, PreparedStatement patients, PreparedStatement identifiers)
      throws SQLException {
    var key = keys.newDataKey(new ObjectId("patient", Ids.read(row.id())));
    fill(patients, row, key);
    patients.addBatch();
    identifiers.setBytes(1, row.id());
    identifiers.setBytes(2, row.id());
    identifiers.setBytes(3, row.facility());
    identifiers.setString(4, SYSTEM);
    identifiers.setBytes(5, key.sealText(identifierField(), "bench-" + row.number()));
    identifiers.setBytes(6, row.id()); // unique is all that is asked of it here
    identifiers.setObject(7, row.time());
    identifiers.addBatch();
  }

  private static void fill(PreparedStatement patient, Row row, DataKey key) throws SQLException {
    var birthDate = LocalDate.of(1940, 1, 1).plusDays(row.number() % 25_000);
    int column = 0;
    patient.setBytes(++column, row.id());
    patient.setBytes(++column, row.facility());
    patient.setBytes(++column, key.wrapped());
    patient.setBytes(++column, key.sealText("name.family", "模擬"));
    patient.setBytes(++column, key.sealText("name.given", "患者" + row.number()));
    patient.setBytes(++column, key.sealText("kana.family", "モギ"));
    patient.setBytes(++column, key.sealText("kana.given", "カンジャ"));
    patient.setBytes(++column, key.sealText("birth_date", birthDate.toString()));
    patient.setObject(++column, row.time());
    patient.setObject(++column, row.time());
    patient.setBytes(++column, row.id());
  }

  private void execute(PreparedStatement... statements) throws SQLException {
    for (PreparedStatement statement : statements) {
      statement.executeBatch();
    }
    database.commit();
  }

  private static String identifierField() {
    return "identifier." + UUID.nameUUIDFromBytes(SYSTEM.getBytes(UTF_8));
  }
}
