package org.fauces.patient.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.patient.domain.Sex;
import org.fauces.patient.service.IdentifierView;
import org.fauces.patient.service.PatientFacts;
import org.fauces.patient.service.PersonName;
import org.fauces.shared.format.JsonFields;

/**
 * What a client says of a person; never printed. Kana and latin may be missing, each part alone.
 */
@Schema(name = "Person")
record PersonBody(
    @Schema(required = true, maxLength = PatientFacts.MAX_TEXT) String familyName,
    @Schema(required = true, maxLength = PatientFacts.MAX_TEXT) String givenName,
    @Schema(maxLength = PatientFacts.MAX_TEXT) String familyNameKana,
    @Schema(maxLength = PatientFacts.MAX_TEXT) String givenNameKana,
    @Schema(maxLength = PatientFacts.MAX_TEXT) String familyNameLatin,
    @Schema(maxLength = PatientFacts.MAX_TEXT) String givenNameLatin,
    @Schema(required = true) LocalDate birthDate,
    @Schema(required = true) Sex sex,
    @Schema(required = true, maxItems = PatientFacts.MAX_IDENTIFIERS)
        List<IdentifierView> identifiers) {
  static PersonBody read(JsonFields fields) {
    return new PersonBody(
        fields.string("familyName", PatientFacts.MAX_TEXT),
        fields.string("givenName", PatientFacts.MAX_TEXT),
        fields.optionalString("familyNameKana", PatientFacts.MAX_TEXT).orElse(null),
        fields.optionalString("givenNameKana", PatientFacts.MAX_TEXT).orElse(null),
        fields.optionalString("familyNameLatin", PatientFacts.MAX_TEXT).orElse(null),
        fields.optionalString("givenNameLatin", PatientFacts.MAX_TEXT).orElse(null),
        fields.localDate("birthDate"),
        fields.constant("sex", Sex.class),
        fields.objects("identifiers", PatientFacts.MAX_IDENTIFIERS, PersonBody::identifier));
  }

  PatientFacts facts() {
    return new PatientFacts(
        new PersonName(familyName, givenName),
        new PersonName(familyNameKana, givenNameKana),
        new PersonName(familyNameLatin, givenNameLatin),
        birthDate,
        sex,
        identifiers);
  }

  private static IdentifierView identifier(JsonFields fields) {
    return new IdentifierView(
        fields.string("system", PatientFacts.MAX_TEXT),
        fields.string("value", PatientFacts.MAX_TEXT));
  }

  @Override
  public String toString() {
    return "PersonBody[...]";
  }
}
