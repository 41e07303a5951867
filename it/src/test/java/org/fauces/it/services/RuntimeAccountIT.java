package org.fauces.it.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever takes over the server's account of the database rewrites neither history nor tables. */
@Tag("NSG-2.4-13")
@ExtendWith(Installation.class)
class RuntimeAccountIT {
  private static final int TABLE_DENIED = 1142;
  private static final int DATABASE_DENIED = 1044;
  private static final int PRIVILEGE_DENIED = 1227;

  private final RunningFauces fauces;

  RuntimeAccountIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    hospital.token(hospital.nurse()); // so that there is something to rewrite
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fauces_audit.audit_event set outcome = 'SUCCESS'",
        "delete from fauces_audit.audit_event",
        "delete from fauces_audit.audit_event_entity",
        "truncate table fauces_audit.audit_event",
        "update fauces_audit.audit_seal set event_count = 0",
        "delete from fauces_audit.audit_seal_event",
        "update fauces_audit.audit_checkpoint set counter = 0",
        "delete from fauces_audit.audit_key",
        "drop table fauces_audit.audit_event",
        "alter table fauces_audit.audit_event drop column outcome",
        "create table fauces_audit.other (id int)",
        "drop table fauces.client_id",
        "alter table fauces.account drop column password_hash",
        "create table fauces.other (id int)",
        "create user intruder",
        "grant all on fauces_audit.* to fauces_app"
      })
  void isRefused(String statement) throws SQLException {
    try (var runtime = RuntimeAccount.connect(fauces)) {
      assertThatThrownBy(() -> execute(runtime, statement))
          .isInstanceOfSatisfying(
              SQLException.class,
              e ->
                  assertThat(e.getErrorCode())
                      .as(e.getMessage())
                      .isIn(TABLE_DENIED, DATABASE_DENIED, PRIVILEGE_DENIED));
    }
  }

  @Test
  void whatItNeedsItMay() throws SQLException {
    // otherwise the refusals could have another cause
    try (var runtime = RuntimeAccount.connect(fauces);
        var statement = runtime.createStatement();
        var rows = statement.executeQuery("select count(*) from fauces_audit.audit_event")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isPositive();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
