package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * Whom an identity system means by an account. Of one system, an account is one person and a person
 * one account.
 */
@Entity
@Table(name = "external_identity")
public class ExternalIdentity extends Identified {
  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "issuer")
  private String issuer;

  @Column(name = "subject")
  private String subject;

  @Column(name = "linked_at")
  private Instant linkedAt;

  protected ExternalIdentity() {} // JPA

  /** Links an account until its holder ends that. */
  public ExternalIdentity(UUID accountId, ExternalSubject whom, Instant now) {
    super(TimeOrderedId.next());
    this.accountId = accountId;
    this.issuer = whom.issuer();
    this.subject = whom.subject();
    this.linkedAt = Instants.micros(now);
  }

  public UUID accountId() {
    return accountId;
  }

  public Instant linkedAt() {
    return linkedAt;
  }

  /** Whom the system means. */
  public ExternalSubject whom() {
    return new ExternalSubject(issuer, subject);
  }
}
