package org.fauces.terms.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TimeOrderedId;

/** That a person accepted one version, once. Kept for ever. */
@Entity
@Table(name = "terms_acceptance")
public class TermsAcceptance extends Identified {
  @Convert("uuid")
  @Column(name = "terms_id", updatable = false)
  private UUID termsId;

  @Convert("uuid")
  @Column(name = "account_id", updatable = false)
  private UUID accountId;

  @Column(name = "text_sha256", updatable = false)
  private byte[] textSha256;

  @Column(name = "accepted_at", updatable = false)
  private Instant acceptedAt;

  protected TermsAcceptance() {} // JPA

  /** Notes the acceptance, with the digest of the text that was accepted. */
  public static TermsAcceptance of(TermsVersion version, UUID accountId, Instant now) {
    var acceptance = new TermsAcceptance(TimeOrderedId.next());
    acceptance.termsId = version.id();
    acceptance.accountId = accountId;
    acceptance.textSha256 = version.textSha256();
    acceptance.acceptedAt = Instants.micros(now);
    return acceptance;
  }

  private TermsAcceptance(UUID id) {
    super(id);
  }

  public UUID termsId() {
    return termsId;
  }

  public UUID accountId() {
    return accountId;
  }

  public byte[] textSha256() {
    return textSha256.clone();
  }

  public Instant acceptedAt() {
    return acceptedAt;
  }
}
