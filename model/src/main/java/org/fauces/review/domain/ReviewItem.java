package org.fauces.review.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Instants;

/** One event in a review. Nobody comments on or signs off what they did themselves. */
@Entity
@Table(name = "audit_review_item")
@IdClass(ReviewItem.Key.class)
public class ReviewItem {
  @Id
  @Convert("uuid")
  @Column(name = "review_id")
  private UUID reviewId;

  @Id
  @Convert("uuid")
  @Column(name = "event_id")
  private UUID eventId;

  @Enumerated(EnumType.STRING)
  @Column(name = "chosen")
  private Chosen chosen;

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Convert("uuid")
  @Column(name = "signed_off_by")
  private UUID signedOffBy;

  @Column(name = "signed_off_at")
  private Instant signedOffAt;

  @Column(name = "comment")
  private byte[] comment;

  @Convert("uuid")
  @Column(name = "commented_by")
  private UUID commentedBy;

  @Column(name = "commented_at")
  private Instant commentedAt;

  protected ReviewItem() {} // JPA

  /** Keeps what somebody wrote about it, as ciphertext. */
  public void comment(byte[] sealed, UUID by, Instant now) {
    comment = sealed.clone();
    commentedBy = by;
    commentedAt = Instants.micros(now);
  }

  /** Whether it is what this account did. */
  public boolean isOf(UUID account) {
    return account.equals(accountId);
  }

  public UUID eventId() {
    return eventId;
  }

  public Chosen chosen() {
    return chosen;
  }

  public UUID signedOffBy() {
    return signedOffBy;
  }

  public Instant signedOffAt() {
    return signedOffAt;
  }

  /** The sealed comment; null when there is none. */
  public byte[] comment() {
    return comment == null ? null : comment.clone();
  }

  public UUID commentedBy() {
    return commentedBy;
  }

  public Instant commentedAt() {
    return commentedAt;
  }

  @Override
  public String toString() {
    return "ReviewItem[" + reviewId + "/" + eventId + "]";
  }

  /** The key: review and event. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID reviewId;
    private UUID eventId;

    public Key() {} // JPA

    public Key(UUID reviewId, UUID eventId) {
      this.reviewId = reviewId;
      this.eventId = eventId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(reviewId, that.reviewId)
          && Objects.equals(eventId, that.eventId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(reviewId, eventId);
    }
  }
}
