package org.fauces.patient.rest;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.patient.service.PatientFacts;
import org.fauces.patient.service.SearchPatients;
import org.fauces.patient.service.SearchPatients.Criterion;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.JsonFields;

/** Exactly one criterion; in a body and not in the address, because addresses reach logs. */
@Schema(name = "PatientSearch", minProperties = 1, maxProperties = 1)
record SearchBody(
    IdentifierCriterion identifier, String kana, String latin, String name, LocalDate birthDate) {

  /** A number, with the system that gave it where that is known. */
  @Schema(name = "IdentifierCriterion")
  record IdentifierCriterion(String system, @Schema(required = true) String value) {
    static IdentifierCriterion read(JsonFields fields) {
      return new IdentifierCriterion(
          fields.optionalString("system", PatientFacts.MAX_TEXT).orElse(null),
          fields.string("value", PatientFacts.MAX_TEXT));
    }

    SearchPatients search() {
      return new SearchPatients(Criterion.IDENTIFIER, system, value);
    }

    @Override
    public String toString() {
      return "IdentifierCriterion[...]";
    }
  }

  static SearchBody read(JsonFields fields) {
    return new SearchBody(
        fields.optionalObject("identifier").map(IdentifierCriterion::read).orElse(null),
        fields.optionalString("kana", PatientFacts.MAX_TEXT).orElse(null),
        fields.optionalString("latin", PatientFacts.MAX_TEXT).orElse(null),
        fields.optionalString("name", PatientFacts.MAX_TEXT).orElse(null),
        fields.optionalLocalDate("birthDate").orElse(null));
  }

  SearchPatients command() {
    var searches =
        Stream.of(
                identifier == null ? null : identifier.search(),
                search(Criterion.KANA, kana),
                search(Criterion.LATIN, latin),
                search(Criterion.NAME, name),
                search(Criterion.BIRTH_DATE, birthDate))
            .filter(Objects::nonNull)
            .toList();
    if (searches.size() != 1) {
      throw DomainException.invalid("", "exactly-one");
    }
    return searches.get(0);
  }

  private static SearchPatients search(Criterion by, Object value) {
    return value == null ? null : new SearchPatients(by, null, value.toString());
  }

  @Override
  public String toString() {
    return "SearchBody[...]";
  }
}
