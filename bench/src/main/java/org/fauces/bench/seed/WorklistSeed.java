package org.fauces.bench.seed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fauces.bench.product.Ids;
import org.fauces.bench.product.Product;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Secret;
import org.fauces.protection.format.MasterKeys;

/** Fills clinics straight in the database, as its owner; a clinic that is full is left alone. */
public final class WorklistSeed implements AutoCloseable {
  /** From one examination of a clinic to the next. */
  public static final Duration SPACING = Duration.ofMinutes(1);

  private static final String[] TABLES = {
    "patient",
    "patient_identifier",
    "examination",
    "form_revision",
    "analysis_run",
    "analysis_result"
  };

  private final Connection database;
  private final MasterKeys keys;

  public WorklistSeed(Product product) throws SQLException {
    var url = product.database().jdbcUrl(DatabaseAddress.MAIN);
    this.database =
        DriverManager.getConnection(
            url + "&rewriteBatchedStatements=true",
            SetupSql.OWNER,
            product.home().secrets().getOrCreate(Secret.DATABASE_OWNER));
    this.keys = MasterKeys.openOrCreate(product.home().keys());
    database.setAutoCommit(false);
    try (var session = database.createStatement()) {
      // parents are written before their rows; checking each of millions would take minutes
      session.execute("set foreign_key_checks = 0, unique_checks = 0");
    }
  }

  /** Fills a clinic unless it is full; says whether it wrote. */
  public boolean fill(Clinic clinic) throws SQLException {
    long there = count(clinic);
    if (there == clinic.examinations()) {
      return false;
    }
    if (there > 0) {
      throw new CommandFailure("An earlier filling was interrupted; use another --home.");
    }
    var from =
        ExaminationSeed.beginning(
            clinic.examinations(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    var patients = new PatientSeed(database, keys).write(clinic, from);
    new ExaminationSeed(database).write(clinic, patients, from);
    return true;
  }

  /** Renews the optimiser's statistics, as the database does by itself after a while. */
  public void analyse() throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("analyze table " + String.join(", ", TABLES));
    }
    database.commit();
  }

  private long count(Clinic clinic) throws SQLException {
    var sql = "select count(*) from examination where facility_id = ?";
    try (var query = database.prepareStatement(sql)) {
      query.setBytes(1, Ids.bytes(clinic.facilityId()));
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
