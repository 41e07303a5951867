package org.fauces.terms.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.shared.format.JsonFields;
import org.fauces.terms.domain.TermsKind;
import org.fauces.terms.domain.TermsTexts;
import org.fauces.terms.service.PublishTerms;

/** A new version of a text, as plain text in both languages. */
@Schema(name = "NewTerms")
record TermsBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) TermsKind kind,
    @Schema(required = true, maxLength = TermsTexts.MAX_LENGTH) String textJa,
    @Schema(required = true, maxLength = TermsTexts.MAX_LENGTH) String textEn,
    Instant inForceFrom) {

  static TermsBody read(JsonFields fields) {
    return new TermsBody(
        fields.uuid("id"),
        fields.constant("kind", TermsKind.class),
        fields.text("textJa", TermsTexts.MAX_LENGTH),
        fields.text("textEn", TermsTexts.MAX_LENGTH),
        fields.optionalInstant("inForceFrom").orElse(null));
  }

  PublishTerms command() {
    return new PublishTerms(id, kind, new TermsTexts(textJa, textEn), inForceFrom);
  }
}
