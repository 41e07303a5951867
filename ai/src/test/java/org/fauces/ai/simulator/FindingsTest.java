package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final List<SimulatedPatient> PATIENTS =
      IntStream.range(0, 20_000)
          .mapToObj(SimulatedPatients.reference(6, "findings")::patient)
          .toList();

  private static Map<String, String> seenBy(SimulatedPatient patient, int observer) {
    return Findings.draw(patient.seed(), patient.condition(), patient.throat(), observer);
  }

  /** Published: 0.557 between two observers of follicles. */
  @Test
  void twoPhysiciansAgreeOnFolliclesAsFarAsPublished() {
    double all = PATIENTS.size();
    int first = 0;
    int second = 0;
    int agreed = 0;
    for (SimulatedPatient patient : PATIENTS) {
      boolean a = !patient.findings().get("follicles").equals("none");
      boolean b = !seenBy(patient, 1).get("follicles").equals("none");
      first += a ? 1 : 0;
      second += b ? 1 : 0;
      agreed += a == b ? 1 : 0;
    }
    double byChance = first / all * second / all + (1 - first / all) * (1 - second / all);
    double kappa = (agreed / all - byChance) / (1 - byChance);
    assertThat(kappa).isBetween(.52, .59);
  }

  @Test
  void theFirstObserverIsTheExaminingPhysician() {
    assertThat(seenBy(PATIENTS.get(0), 0)).isEqualTo(PATIENTS.get(0).findings());
  }

  @Test
  void mostExudatesAreSeenAndFewImagined() {
    assertThat(reported(true, "exudate", "dotted")).isCloseTo(.85, within(.02));
    assertThat(reported(false, "exudate", "dotted")).isCloseTo(.02, within(.01));
  }

  private static double reported(boolean present, String code, String value) {
    var patients = PATIENTS.stream().filter(p -> p.throat().exudate() == present).toList();
    return GeneratedTablesTest.share(patients, p -> p.findings().get(code).equals(value));
  }

  @Test
  void rednessIsReadWithinHalfAGrade() {
    double error =
        PATIENTS.stream()
            .mapToDouble(p -> Integer.parseInt(p.findings().get("redness")) - p.throat().redness())
            .map(Math::abs)
            .average()
            .orElseThrow();
    assertThat(error).isBetween(.4, .6);
  }
}
