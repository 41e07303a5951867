package org.fauces.patient.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fauces.patient.domain.Patient;
import org.fauces.patient.domain.PatientSearchKey;
import org.fauces.patient.domain.Sex;
import org.fauces.patient.service.SearchPatients.Criterion;
import org.fauces.protection.service.TestKeys;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientIndexTest {
  private static final UUID FACILITY = UUID.randomUUID();

  @TempDir Path directory;
  private final PatientIndex index = new PatientIndex();
  private final PatientSealing sealing = new PatientSealing();

  @BeforeEach
  void openKeys() {
    index.keys = TestKeys.in(directory);
    sealing.keys = index.keys;
  }

  @ParameterizedTest
  @CsvSource({
    "KANA, タカハシ",
    "KANA, たか",
    "KANA, ﾀｶﾊｼ",
    "KANA, タカハシ ハナコ",
    "KANA, タカハシハナ",
    "KANA, ハナコ",
    "NAME, 高",
    "NAME, 高橋 花子",
    "NAME, 花子",
    "LATIN, taka",
    "LATIN, TAKAHASHI Hanako",
    "IDENTIFIER, 1234",
    "IDENTIFIER, 001234",
    "BIRTH_DATE, 1991-04-12",
  })
  void aPatientIsFoundByWhatPeopleType(Criterion by, String typed) {
    assertThat(finds(FACILITY, new SearchPatients(by, null, typed))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "KANA, タカハマ",
    "KANA, ナコ",
    "NAME, 橋",
    "LATIN, takahashi taro",
    "IDENTIFIER, 12345",
    "BIRTH_DATE, 1991-04-13",
  })
  void anotherPatientIsNot(Criterion by, String typed) {
    assertThat(finds(FACILITY, new SearchPatients(by, null, typed))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "KANA, '\u00a0', /kana",
    "LATIN, '\u00b4 \u00b4', /latin",
    "NAME, ' ', /name",
    "IDENTIFIER, '--', /identifier/value",
  })
  void aSearchWithoutALetterIsRefusedByName(Criterion by, String typed, String pointer) {
    assertThatThrownBy(() -> index.lookups(FACILITY, new SearchPatients(by, null, typed)))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.violations()).containsExactly(new Violation(pointer, "required")));
  }

  @ParameterizedTest
  @CsvSource({
    "KANA, タカハシ",
    "KANA, タカハシ ハナコ",
    "KANA, タカハシハナコ",
    "NAME, 高橋花子",
    "LATIN, Takahashi Hanako"
  })
  void aWholeNameIsFoundByAKeyOfItsOwn(Criterion by, String typed) {
    // many share how a name begins: a whole name must not depend on a list that is cut
    var first = index.lookups(FACILITY, new SearchPatients(by, null, typed)).get(0);

    assertThat(index.keysOf(patient(), facts()))
        .anyMatch(key -> key.is(first.kind(), first.index()));
  }

  @Test
  void theSameFactHasAnotherIndexAtAnotherFacility() {
    var search = new SearchPatients(Criterion.BIRTH_DATE, null, "1991-04-12");

    assertThat(finds(UUID.randomUUID(), search)).isFalse();
  }

  @Test
  void aSystemNarrowsTheSearchForAnIdentifier() {
    assertThat(finds(FACILITY, new SearchPatients(Criterion.IDENTIFIER, "mrn", "1234"))).isTrue();
    assertThat(finds(FACILITY, new SearchPatients(Criterion.IDENTIFIER, "other", "1234")))
        .isFalse();
  }

  @Test
  void whatIsSealedIsOpenedAgainAndNothingIsInClear() {
    var patient = patient();
    var view = sealing.open(patient, List.of());

    assertThat(view.familyName()).isEqualTo("高橋");
    assertThat(view.givenNameLatin()).isEqualTo("Hanako");
    assertThat(view.birthDate()).isEqualTo(LocalDate.of(1991, 4, 12));
    assertThat(new String(patient.person().name().family(), UTF_8)).doesNotContain("高橋");
    assertThat(view.toString() + facts()).doesNotContain("高橋", "タカハシ", "1991", "1234");
  }

  private boolean finds(UUID facility, SearchPatients search) {
    var patient = patient();
    List<PatientSearchKey> held = index.keysOf(patient, facts());
    boolean isCandidate =
        index.lookups(facility, search).stream()
            .anyMatch(
                lookup -> held.stream().anyMatch(key -> key.is(lookup.kind(), lookup.index())));
    return isCandidate && PatientIndex.matches(search, view(patient));
  }

  private PatientView view(Patient patient) {
    var opened = sealing.open(patient, List.of());
    return new PatientView(
        opened.id(),
        opened.version(),
        opened.familyName(),
        opened.givenName(),
        opened.familyNameKana(),
        opened.givenNameKana(),
        opened.familyNameLatin(),
        opened.givenNameLatin(),
        opened.birthDate(),
        opened.sex(),
        facts().identifiers(),
        opened.createdAt(),
        opened.updatedAt());
  }

  private Patient patient() {
    var id = UUID.randomUUID();
    var key = sealing.newKey(id);
    return new Patient(id, FACILITY, key.wrapped(), new byte[16])
        .registered(sealing.seal(facts(), key), Sex.FEMALE, Instant.now());
  }

  private static PatientFacts facts() {
    return new PatientFacts(
        new PersonName("高橋", "花子"),
        new PersonName("タカハシ", "ハナコ"),
        new PersonName("Takahashi", "Hanako"),
        LocalDate.of(1991, 4, 12),
        Sex.FEMALE,
        List.of(new IdentifierView("mrn", "001234")));
  }
}
