package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.TextRules;

/**
 * A deed that one person asks for and another approves, within 72 hours. Decided once. What it
 * would do is kept in clear and holds no secret.
 */
@Entity
@Table(name = "approval_request")
public class ApprovalRequest extends Identified implements Created {
  /** In code points. */
  public static final int MAX_REASON = 500;

  private static final Duration VALIDITY = Duration.ofHours(72);

  @Version
  @Column(name = "version")
  private int version;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private ApprovalKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ApprovalState state;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Convert("uuid")
  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "payload")
  private String payload;

  @Column(name = "reason")
  private String reason;

  @Convert("uuid")
  @Column(name = "requested_by")
  private UUID requestedBy;

  @Convert("uuid")
  @Column(name = "requested_for_facility")
  private UUID requestedForFacility;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Convert("uuid")
  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decision_reason")
  private String decisionReason;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected ApprovalRequest() {} // JPA

  /** Asks for a deed. */
  public ApprovalRequest(UUID id, Deed deed, String reason) {
    super(id);
    requireReason(reason);
    this.kind = deed.kind();
    this.facilityId = deed.facilityId();
    this.subjectId = deed.subjectId();
    this.payload = deed.payload();
    this.reason = reason;
    this.state = ApprovalState.OPEN;
  }

  /**
   * What is asked for: the facility whose administrators may decide (null: the group's), the
   * account or other object it is about (null: none), and the rest as JSON.
   */
  public record Deed(ApprovalKind kind, UUID facilityId, UUID subjectId, String payload) {}

  /** Notes who asks, by the right held at which facility. */
  public ApprovalRequest by(Authority requester, Instant now, byte[] digest) {
    requestedBy = requester.accountId();
    requestedForFacility = requester.facilityId();
    requestedAt = Instants.micros(now);
    expiresAt = requestedAt.plus(VALIDITY);
    creationDigest = digest.clone();
    return this;
  }

  /**
   * Refuses whoever may not decide: the requester, and whom it is about. The account for
   * emergencies has had its second person when it was sealed, and there may be nobody else.
   */
  public void requireOther(UUID decider) {
    boolean isOwn = decider.equals(requestedBy) && !decider.equals(BreakGlass.ACCOUNT_ID);
    if (isOwn || decider.equals(subjectId)) {
      throw new DomainException(
          ProblemType.FORBIDDEN, "Somebody else decides: not the requester and not the holder.");
    }
  }

  public void execute(UUID by, Instant now) {
    requireOther(by);
    close(ApprovalState.EXECUTED, by, now);
  }

  public void refuse(UUID by, String why, Instant now) {
    requireOther(by);
    requireReason(why);
    close(ApprovalState.REFUSED, by, now);
    decisionReason = why;
  }

  public void withdraw(UUID by, Instant now) {
    if (!by.equals(requestedBy)) {
      throw new DomainException(ProblemType.FORBIDDEN, "Only the requester withdraws.");
    }
    close(ApprovalState.WITHDRAWN, by, now);
  }

  public boolean isOpen(Instant now) {
    return state == ApprovalState.OPEN && now.isBefore(expiresAt);
  }

  private void close(ApprovalState end, UUID by, Instant now) {
    if (!isOpen(now)) {
      throw new DomainException(ProblemType.APPROVAL_CLOSED, null);
    }
    state = end;
    decidedBy = by;
    decidedAt = Instants.micros(now);
  }

  private static void requireReason(String text) {
    new TextRules().line("/reason", text, MAX_REASON).enforce();
  }

  public ApprovalKind kind() {
    return kind;
  }

  public ApprovalState state() {
    return state;
  }

  /** The facility whose administrators may decide; null for the group's. */
  public UUID facilityId() {
    return facilityId;
  }

  /** The account it is about, or what else its kind is about; may be null. */
  public UUID subjectId() {
    return subjectId;
  }

  public String payload() {
    return payload;
  }

  public String reason() {
    return reason;
  }

  public UUID requestedBy() {
    return requestedBy;
  }

  public UUID requestedForFacility() {
    return requestedForFacility;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public UUID decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String decisionReason() {
    return decisionReason;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
