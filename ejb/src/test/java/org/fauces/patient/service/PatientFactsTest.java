package org.fauces.patient.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.fauces.patient.domain.Sex;
import org.fauces.patient.service.SearchPatients.Criterion;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.Test;

class PatientFactsTest {
  private static final String LONG = "あ".repeat(101);
  private static final IdentifierView NUMBER = new IdentifierView("mrn", "1234");

  @Test
  void whatFitsPasses() {
    var facts = facts(new PersonName("高橋", "花".repeat(100)), none(), List.of(NUMBER));

    assertThatCode(facts::requireFit).doesNotThrowAnyException();
  }

  @Test
  void everyTextThatDoesNotFitIsNamed() {
    var facts =
        facts(
            new PersonName(" ", null),
            new PersonName(LONG, "ハナ\nコ"),
            List.of(NUMBER, new IdentifierView(LONG, "")));

    assertThatThrownBy(facts::requireFit)
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.violations())
                    .containsExactly(
                        new Violation("/familyName", "required"),
                        new Violation("/givenName", "required"),
                        new Violation("/familyNameKana", "too-long"),
                        new Violation("/givenNameKana", "control-character"),
                        new Violation("/identifiers/1/system", "too-long"),
                        new Violation("/identifiers/1/value", "required")));
  }

  @Test
  void aPersonHasAtMostTwentyIdentifiers() {
    var numbers =
        IntStream.range(0, 21).mapToObj(i -> new IdentifierView("mrn", "1000" + i)).toList();

    assertRefused(facts(new PersonName("高橋", "花子"), none(), numbers), "at-most-20");
  }

  @Test
  void theSameIdentifierIsStatedOnce() {
    var name = new PersonName("高橋", "花子");
    var again = new IdentifierView("mrn", " 12-34");

    assertRefused(facts(name, none(), List.of(NUMBER, again)), "unique");
    facts(name, none(), List.of(NUMBER, new IdentifierView("other", "1234"))).requireFit();
  }

  private static void assertRefused(PatientFacts facts, String rule) {
    assertThatThrownBy(facts::requireFit)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.violations()).extracting(Violation::rule).containsExactly(rule));
  }

  @Test
  void nothingLongerThanANameIsSearched() {
    var search = new SearchPatients(Criterion.KANA, null, LONG);

    assertThatThrownBy(search::requireFit)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.violations()).containsExactly(new Violation("/kana", "too-long")));
  }

  private static PersonName none() {
    return new PersonName(null, null);
  }

  private static PatientFacts facts(
      PersonName name, PersonName kana, List<IdentifierView> identifiers) {
    return new PatientFacts(name, kana, none(), LocalDate.of(1991, 4, 12), Sex.FEMALE, identifiers);
  }
}
