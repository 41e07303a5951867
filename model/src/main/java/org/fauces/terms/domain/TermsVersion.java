package org.fauces.terms.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/**
 * A version of a text. It is published once, never altered and never withdrawn: only a version with
 * the next number takes its place.
 */
@Entity
@Table(name = "terms_version")
public class TermsVersion extends Identified implements Created {
  /** How long before it comes into force a version may be announced. */
  public static final Duration LONGEST_NOTICE = Duration.ofDays(366);

  private static final String IN_FORCE_FROM = "/inForceFrom";

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private TermsKind kind;

  @Column(name = "number", updatable = false)
  private int number;

  @Column(name = "text_ja", updatable = false)
  private String textJa;

  @Column(name = "text_en", updatable = false)
  private String textEn;

  @Column(name = "text_sha256", updatable = false)
  private byte[] textSha256;

  @Convert("uuid")
  @Column(name = "published_by", updatable = false)
  private UUID publishedBy;

  @Column(name = "published_at", updatable = false)
  private Instant publishedAt;

  @Column(name = "in_force_from", updatable = false)
  private Instant inForceFrom;

  @Column(name = "creation_digest", updatable = false)
  private byte[] creationDigest;

  protected TermsVersion() {} // JPA

  private TermsVersion(UUID id, TermsKind kind, TermsTexts texts) {
    super(id);
    this.kind = kind;
    this.textJa = texts.ja();
    this.textEn = texts.en();
    this.textSha256 = texts.sha256();
  }

  /**
   * Publishes the version that follows this one.
   *
   * @param from when it comes into force; null is at once, or when this one does
   */
  public TermsVersion followedBy(UUID id, TermsTexts texts, Instant from, Instant now) {
    texts.check();
    var next = new TermsVersion(id, kind, texts);
    next.number = number + 1;
    next.publishedAt = Instants.micros(now);
    next.inForceFrom = Instants.micros(from == null ? earliest(now) : checked(from, now));
    return next;
  }

  /** Notes who published it, and what makes a repeat of the request the same request. */
  public TermsVersion by(UUID accountId, byte[] digest) {
    publishedBy = accountId;
    creationDigest = digest.clone();
    return this;
  }

  private Instant earliest(Instant now) {
    return inForceFrom.isAfter(now) ? inForceFrom : now;
  }

  private Instant checked(Instant from, Instant now) {
    if (from.isBefore(now)) {
      throw DomainException.invalid(IN_FORCE_FROM, "not-in-the-past");
    }
    if (from.isBefore(inForceFrom)) {
      throw DomainException.invalid(IN_FORCE_FROM, "not-before-the-version-before");
    }
    if (from.isAfter(now.plus(LONGEST_NOTICE))) {
      throw DomainException.invalid(IN_FORCE_FROM, "within-a-year");
    }
    return from;
  }

  public TermsKind kind() {
    return kind;
  }

  public int number() {
    return number;
  }

  public TermsTexts texts() {
    return new TermsTexts(textJa, textEn);
  }

  public byte[] textSha256() {
    return textSha256.clone();
  }

  /** Who published it; null for what came with the product. */
  public UUID publishedBy() {
    return publishedBy;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public Instant inForceFrom() {
    return inForceFrom;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest == null ? new byte[0] : creationDigest.clone();
  }
}
