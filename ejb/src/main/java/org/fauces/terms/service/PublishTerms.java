package org.fauces.terms.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.terms.domain.TermsKind;
import org.fauces.terms.domain.TermsTexts;

/**
 * A new version of a text, under an id made by the client.
 *
 * @param inForceFrom when it comes into force; null is at once
 */
public record PublishTerms(UUID id, TermsKind kind, TermsTexts texts, Instant inForceFrom) {}
