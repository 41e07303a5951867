package org.fauces.it.services.inside;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.diagnosis.domain.WithoutRun;
import org.fauces.diagnosis.service.Decide;
import org.fauces.diagnosis.service.DecisionText;
import org.fauces.examination.service.ReceivePhoto;
import org.fauces.examination.service.RecordForm;
import org.fauces.it.support.TestPhotos;
import org.fauces.patient.domain.Sex;
import org.fauces.patient.service.IdentifierView;
import org.fauces.patient.service.PatientFacts;
import org.fauces.patient.service.PersonName;
import org.fauces.patient.service.RegisterPatient;

/** Commands that a service accepts as they are. */
final class Commands {
  static final String FAMILY_NAME = "Zinsidefamily";
  static final String FREE_TEXT = "Zinsidefreetext";

  private static final String QUESTIONNAIRE = "2026-11";

  private Commands() {}

  static RegisterPatient patient(UUID id) {
    return new RegisterPatient(id, facts(id));
  }

  /** What is known of a patient; the number is the patient's own. */
  static PatientFacts facts(UUID id) {
    return new PatientFacts(
        new PersonName(FAMILY_NAME, "Zinsidegiven"),
        new PersonName("ナカノ", "ヒト"),
        new PersonName("Nakano", "Hito"),
        LocalDate.of(1984, 2, 29),
        Sex.FEMALE,
        List.of(new IdentifierView("urn:it:inside", id.toString())));
  }

  static ReceivePhoto photo(UUID examinationId) {
    var bytes = TestPhotos.jpeg(examinationId.hashCode());
    return new ReceivePhoto(examinationId, UUID.randomUUID(), bytes, TestPhotos.sha256(bytes));
  }

  /** What must be answered, and a patient whom nothing forbids to photograph. */
  static RecordForm interview(UUID examinationId) {
    return form(
        examinationId,
        Map.of(
            "impaired_consciousness",
            false,
            "respiratory_failure",
            false,
            "severe_dyspnoea",
            false,
            "age_years",
            BigDecimal.valueOf(41),
            "onset_h",
            BigDecimal.valueOf(20),
            "temp_max_c",
            new BigDecimal("38.7")));
  }

  static RecordForm findings(UUID examinationId) {
    return form(examinationId, Map.of("follicles", "follicles", "redness", BigDecimal.valueOf(2)));
  }

  /** A decision that needs no analysis. */
  static Decide decision(UUID examinationId, int version) {
    return new Decide(
        examinationId,
        version,
        UUID.randomUUID(),
        null,
        WithoutRun.OTHER,
        List.of(),
        new DecisionText(FREE_TEXT, FREE_TEXT, FREE_TEXT));
  }

  private static RecordForm form(UUID examinationId, Map<String, Object> answers) {
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return new RecordForm(examinationId, UUID.randomUUID(), QUESTIONNAIRE, now, answers);
  }
}
