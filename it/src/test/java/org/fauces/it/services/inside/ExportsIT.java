package org.fauces.it.services.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.fauces.it.services.Records;
import org.fauces.patient.service.PatientService;
import org.fauces.review.domain.AuditQuestion;
import org.fauces.review.domain.SearchScope;
import org.fauces.review.service.AuditExportService;
import org.fauces.review.service.BeginExport;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An export takes a fresh factor and shows nothing of foreign patients. */
@Tag("NSG-2.6-11")
class ExportsIT extends Inside {
  @Inject AuditExportService exports;
  @Inject PatientService patients;
  @Inject Records records;

  private final UUID somebody = UUID.randomUUID();

  @Test
  void anExportNeedsAFactorThatWasProvenJustNow() throws Exception {
    var auditor = staff.newcomer("AUDITOR");
    records.change(
        "update sign_in_session set second_factor_at = utc_timestamp(6) - interval 16 minute"
            + " where id = ?",
        auditor.sessionId());
    var question =
        new AuditQuestion(SearchScope.FACILITY, somebody, null, Set.of(), Set.of(), null, null);

    assertThatThrownBy(
            () -> callers.as(auditor, () -> exports.begin(new BeginExport(question, "a test"))))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.type()).isEqualTo(ProblemType.FACTOR_REQUIRED));
  }

  @Test
  void aPieceOfAnExportHoldsNothingOfAForeignPatient() throws Exception {
    var own = patientOf(staff.physician());
    var foreign = patientOf(staff.physicianElsewhere());
    var auditor = staff.newcomer("AUDITOR");

    assertThat(callers.as(auditor, () -> exports.page(about(own), null)).events()).isNotEmpty();
    assertThatThrownBy(() -> callers.as(auditor, () -> exports.page(about(foreign), null)))
        .isInstanceOf(NotFound.class);
  }

  private UUID patientOf(Someone who) throws Exception {
    var id = UUID.randomUUID();
    callers.as(who, () -> patients.register(Commands.patient(id)));
    return id;
  }

  private static AuditQuestion about(UUID patientId) {
    return new AuditQuestion(SearchScope.FACILITY, null, patientId, Set.of(), Set.of(), null, null);
  }
}
