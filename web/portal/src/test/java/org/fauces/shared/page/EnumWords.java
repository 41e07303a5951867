package org.fauces.shared.page;

import java.util.List;
import java.util.Map;
import org.fauces.diagnosis.domain.ClinicalWarning;
import org.fauces.diagnosis.domain.Diseases;
import org.fauces.diagnosis.domain.Opinion;
import org.fauces.diagnosis.domain.Outcome;
import org.fauces.diagnosis.domain.RunFailure;
import org.fauces.diagnosis.domain.RunState;
import org.fauces.diagnosis.domain.TestMethod;
import org.fauces.diagnosis.domain.TestResult;
import org.fauces.diagnosis.domain.WithoutRun;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.domain.Part;
import org.fauces.examination.domain.Questionnaires;
import org.fauces.examination.domain.StopReason;
import org.fauces.patient.domain.Sex;
import org.fauces.shared.domain.Roles;

/** Which keys pages make from values: the beginning of the key, and the values. */
final class EnumWords {
  static final Map<String, List<?>> ALL =
      Map.ofEntries(
          Map.entry("identity.role.", List.copyOf(Roles.ALL)),
          Map.entry("patient.sex.", List.of(Sex.values())),
          Map.entry("examination.state.", List.of(ExaminationState.values())),
          Map.entry("examination.part.", List.of(Part.values())),
          Map.entry("examination.stop.", List.of(StopReason.values())),
          Map.entry("examination.section.", sections()),
          Map.entry("diagnosis.next.", List.of(ExaminationState.values())),
          Map.entry("diagnosis.disease.", Diseases.CODES),
          Map.entry("diagnosis.diseaseShort.", Diseases.CODES),
          Map.entry("diagnosis.outcome.", List.of(Outcome.values())),
          Map.entry("diagnosis.meaning.", List.of(Outcome.values())),
          Map.entry("diagnosis.opinion.", List.of(Opinion.values())),
          Map.entry("diagnosis.warning.", List.of(ClinicalWarning.values())),
          Map.entry("diagnosis.failure.", List.of(RunFailure.values())),
          Map.entry("diagnosis.run.", List.of(RunState.values())),
          Map.entry("diagnosis.withoutRun.", List.of(WithoutRun.values())),
          Map.entry("diagnosis.method.", List.of(TestMethod.values())),
          Map.entry("diagnosis.testResult.", List.of(TestResult.values())));

  private EnumWords() {}

  private static List<String> sections() {
    return List.of(FormKind.values()).stream()
        .flatMap(form -> Questionnaires.current().items(form).stream())
        .map(item -> item.section())
        .distinct()
        .toList();
  }
}
