package org.fauces.it.services.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.fauces.it.services.Records;
import org.fauces.patient.service.AmendPatient;
import org.fauces.patient.service.PatientService;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.StaleVersion;
import org.junit.jupiter.api.Test;

/** A deed and its record are one transaction, the record of a failure is another. */
class TransactionsIT extends Inside {
  private static final String REGISTER = "PATIENT_REGISTER";
  private static final int CONNECTIONS = 20; // of the server's pool, as the command sets it

  @Resource(lookup = "jdbc/fauces", shareable = false)
  DataSource database;

  @Inject PatientService patients;
  @Inject Visits visits;
  @Inject Records records;
  @Inject UserTransaction transaction;
  @Inject PatientRows rows;

  @Test
  void aDeedAndItsRecordCommitTogether() throws Exception {
    var id = UUID.randomUUID();
    callers.as(staff.nurse(), () -> patients.register(Commands.patient(id)));
    assertThat(traces(id)).containsExactly(1L, 1L, 1L);
  }

  @Test
  void aDeedAndItsRecordAreUndoneTogether() throws Exception {
    var id = UUID.randomUUID();
    callers.as(staff.nurse(), () -> undone(() -> patients.register(Commands.patient(id))));
    assertThat(traces(id)).containsExactly(0L, 0L, 0L);
  }

  @Test
  void aDeedThatCannotBeRecordedIsUndone() throws Exception {
    var nurse = staff.newcomer(Roles.NURSE); // has registered nobody yet
    var id = UUID.randomUUID();
    records.change(
        """
        alter table fauces_audit.audit_event add constraint unrecorded_inside check
          (action <> '%s' or outcome <> 'SUCCESS' or account_id <> x'%s')"""
            .formatted(REGISTER, nurse.accountId().toString().replace("-", "")));
    try {
      assertThatThrownBy(() -> callers.as(nurse, () -> patients.register(Commands.patient(id))))
          .isInstanceOf(EJBException.class);
    } finally {
      records.change("alter table fauces_audit.audit_event drop constraint unrecorded_inside");
    }
    assertThat(traces(id)).containsExactly(0L, 0L, 0L);
    assertThat(records.events(REGISTER, "FAILURE", id)).isEqualTo(1);
  }

  @Test
  void theRecordOfAFailureOutlivesTheTransactionItFailedIn() throws Exception {
    var id = UUID.randomUUID();
    assertThatThrownBy(() -> callers.as(staff.nurse(), () -> undone(() -> patients.get(id))))
        .isInstanceOf(NotFound.class);
    assertThat(records.events("PATIENT_READ", "FAILURE", id)).isEqualTo(1);
  }

  @Test
  void theRecordOfAFailureWaitsForNoConnectionThatAUseCaseHolds() throws Exception {
    var id = UUID.randomUUID();
    var held = new ArrayList<Connection>();
    try {
      while (held.size() < CONNECTIONS - 1) { // one is left, for the use case itself
        held.add(database.getConnection());
      }
      assertThatThrownBy(() -> callers.as(staff.nurse(), () -> patients.get(id)))
          .isInstanceOf(NotFound.class);
    } finally {
      for (var connection : held) {
        connection.close();
      }
    }
    assertThat(records.events("PATIENT_READ", "FAILURE", id)).isEqualTo(1);
  }

  @Test
  void aRefusalMarksTheTransactionForRollback() throws Exception {
    var status =
        callers.as(
            staff.nurse(),
            () -> {
              transaction.begin();
              try {
                assertThatThrownBy(() -> patients.get(UUID.randomUUID()))
                    .isInstanceOf(NotFound.class);
                return transaction.getStatus();
              } finally {
                transaction.rollback();
              }
            });
    assertThat(status).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
  }

  @Test
  void aChangeOfAnOlderVersionIsRefused() throws Exception {
    var patient = visits.patient();
    var command = new AmendPatient(patient.id(), patient.version(), Commands.facts(patient.id()));
    callers.as(staff.nurse(), () -> patients.amend(command));

    assertThatThrownBy(() -> callers.as(staff.nurse(), () -> patients.amend(command)))
        .isInstanceOf(StaleVersion.class);
    assertThat(records.events("PATIENT_AMEND", "FAILURE", patient.id())).isEqualTo(1);
  }

  @Test
  void aRowThatChangedUnderneathIsNotOverwritten() throws Exception {
    var id = visits.patient().id();
    assertThatThrownBy(
            () ->
                rows.amend(
                    id, () -> records.change("update patient set version = 99 where id = ?", id)))
        .isInstanceOf(OptimisticLockException.class);
  }

  /** Runs something in a transaction that never commits. */
  private <T> T undone(Callable<T> call) throws Exception {
    transaction.begin();
    try {
      return call.call();
    } finally {
      transaction.rollback();
    }
  }

  /** How many rows hold the patient, its claimed id and the record of its registration. */
  private List<Long> traces(UUID id) {
    return List.of(
        records.count("select count(*) from patient where id = ?", id),
        records.count("select count(*) from client_id where id = ?", id),
        records.events(REGISTER, "SUCCESS", id));
  }
}
