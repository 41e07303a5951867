package org.fauces.patient.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fauces.patient.domain.Sex;
import org.junit.jupiter.api.Test;

class PatientFormTest {
  private final PatientForm form = new PatientForm();

  @Test
  void anEmptyFormSaysEverythingThatIsMissing() {
    assertThat(form.problems())
        .containsExactly(
            "patient.problem.number",
            "patient.problem.name",
            "patient.problem.birthDate",
            "patient.problem.sex");
  }

  @Test
  void aFilledFormBecomesFacts() {
    fill();

    assertThat(form.problems()).isEmpty();
    assertThat(form.facts().birthDate()).isEqualTo(LocalDate.of(1991, 4, 12));
    assertThat(form.facts().identifiers()).singleElement().extracting("value").isEqualTo("001234");
  }

  @Test
  void aFormPrintsNothingPersonal() {
    fill();

    assertThat(form.toString()).doesNotContain("高橋").doesNotContain("001234");
  }

  private void fill() {
    form.setNumber("001234");
    form.setFamilyName("高橋");
    form.setGivenName("花子");
    form.setBirthDate("H3.4.12");
    form.setSex(Sex.FEMALE);
  }
}
