package org.fauces.patient.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.fauces.patient.domain.Sex;
import org.fauces.patient.service.SearchPatients.Criterion;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.format.JsonRejected;
import org.fauces.shared.format.Rule;
import org.fauces.shared.format.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientBodiesTest {
  private static final String PERSON =
      """
      {"familyName": "鹿沼", "givenName": "花子", "familyNameKana": "カヌマ", "birthDate": "1980-02-29",
       "sex": "FEMALE", "identifiers": [{"system": "urn:a", "value": "7"}]}""";

  @Test
  void aPersonBecomesFacts() {
    var facts = JsonFields.read(json(PERSON), PersonBody::read).facts();

    assertThat(facts.name().family()).isEqualTo("鹿沼");
    assertThat(facts.kana().family()).isEqualTo("カヌマ");
    assertThat(facts.kana().given()).isNull();
    assertThat(facts.latin().family()).isNull();
    assertThat(facts.birthDate()).isEqualTo(LocalDate.of(1980, 2, 29));
    assertThat(facts.sex()).isEqualTo(Sex.FEMALE);
    assertThat(facts.identifiers()).hasSize(1);
  }

  @Test
  void aRegistrationIsAPersonWithAnId() {
    var body =
        PERSON.replace(
            "{\"familyName", "{\"id\": \"0197a1b2-0000-7000-8000-000000000001\", \"familyName");

    assertThat(JsonFields.read(json(body), RegistrationBody::read).command().id())
        .hasToString("0197a1b2-0000-7000-8000-000000000001");
    assertThatThrownBy(() -> JsonFields.read(json(PERSON), RegistrationBody::read))
        .isInstanceOf(JsonRejected.class);
    assertThatThrownBy(() -> JsonFields.read(json(body), PersonBody::read))
        .isInstanceOf(JsonRejected.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1980-02-29, 1981-02-29, /birthDate, NOT_A_DATE",
    "FEMALE, female, /sex, NOT_A_CHOICE",
    "urn:a, '', /identifiers/0/system, EMPTY",
    "花子, 花\\n子, /givenName, LINE_BREAK",
    "identifiers, identifier, /identifiers, MISSING",
  })
  void aBrokenFieldIsNamed(String good, String bad, String pointer, Rule rule) {
    var body = json(PERSON.replace(good, bad));

    assertThatThrownBy(() -> JsonFields.read(body, PersonBody::read))
        .isInstanceOfSatisfying(
            JsonRejected.class,
            e -> {
              assertThat(e.pointer()).isEqualTo(pointer);
              assertThat(e.rule()).isEqualTo(rule);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"kana\": \"カヌマ\"}', KANA",
    "'{\"latin\": \"Kanuma\"}', LATIN",
    "'{\"name\": \"鹿沼\"}', NAME",
    "'{\"birthDate\": \"1980-02-29\"}', BIRTH_DATE",
    "'{\"identifier\": {\"value\": \"7\"}}', IDENTIFIER",
  })
  void aSearchHasOneCriterion(String body, Criterion criterion) {
    assertThat(JsonFields.read(json(body), SearchBody::read).command().by()).isEqualTo(criterion);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"kana\": \"カ\", \"latin\": \"K\"}", "{\"kana\": null}"})
  void aSearchByNothingOrByTwoThingsIsRefused(String body) {
    var search = JsonFields.read(json(body), SearchBody::read);

    assertThatThrownBy(search::command).isInstanceOf(DomainException.class);
  }

  @Test
  void bodiesPrintNoPerson() {
    var person = JsonFields.read(json(PERSON), PersonBody::read);
    var search = JsonFields.read(json("{\"name\": \"鹿沼\"}"), SearchBody::read);

    assertThat(person + " " + search + " " + search.command()).doesNotContain("鹿沼", "1980");
  }

  private static JsonObject json(String text) {
    return StrictJson.readObject(text.getBytes(UTF_8), 65_536);
  }
}
