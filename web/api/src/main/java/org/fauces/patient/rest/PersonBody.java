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
    @Schema(required = true, maxLength = PersonBody.MAX_NAME) String familyName,
    @Schema(required = true, maxLength = PersonBody.MAX_NAME) String givenName,
    @Schema(maxLength = PersonBody.MAX_NAME) String familyNameKana,
    @Schema(maxLength = PersonBody.MAX_NAME) String givenNameKana,
    @Schema(maxLength = PersonBody.MAX_NAME) String familyNameLatin,
    @Schema(maxLength = PersonBody.MAX_NAME) String givenNameLatin,
    @Schema(required = true) LocalDate birthDate,
    @Schema(required = true) Sex sex,
    @Schema(required = true, maxItems = PersonBody.MAX_IDENTIFIERS)
        List<IdentifierView> identifiers) {
  /** In code points; what the sealed columns hold of the widest of them. */
  static final int MAX_NAME = 100;

  static final int MAX_IDENTIFIERS = 20;

  static PersonBody read(JsonFields fields) {
    return new PersonBody(
        fields.string("familyName", MAX_NAME),
        fields.string("givenName", MAX_NAME),
        fields.optionalString("familyNameKana", MAX_NAME).orElse(null),
        fields.optionalString("givenNameKana", MAX_NAME).orElse(null),
        fields.optionalString("familyNameLatin", MAX_NAME).orElse(null),
        fields.optionalString("givenNameLatin", MAX_NAME).orElse(null),
        fields.localDate("birthDate"),
        fields.constant("sex", Sex.class),
        fields.objects("identifiers", MAX_IDENTIFIERS, PersonBody::identifier));
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
    return new IdentifierView(fields.string("system", MAX_NAME), fields.string("value", MAX_NAME));
  }

  @Override
  public String toString() {
    return "PersonBody[...]";
  }
}
