package org.fauces.terms.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.terms.domain.TermsKind;
import org.fauces.terms.domain.TermsVersion;

/**
 * A version of a text.
 *
 * @param publishedBy null for what came with the product
 * @param inForce whether it is the version in force now
 */
public record TermsView(
    UUID id,
    TermsKind kind,
    int number,
    String textJa,
    String textEn,
    UUID publishedBy,
    Instant publishedAt,
    Instant inForceFrom,
    boolean inForce) {

  static TermsView of(TermsVersion version, boolean inForce) {
    return new TermsView(
        version.id(),
        version.kind(),
        version.number(),
        version.texts().ja(),
        version.texts().en(),
        version.publishedBy(),
        version.publishedAt(),
        version.inForceFrom(),
        inForce);
  }
}
