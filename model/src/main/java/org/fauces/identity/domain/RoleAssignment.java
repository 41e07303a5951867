package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.Roles;

/**
 * A role that an account holds at one facility for a time. Ended, never deleted; changed only while
 * the account's row is held.
 */
@Entity
@Table(name = "role_assignment")
public class RoleAssignment extends Identified implements Created {
  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Column(name = "role")
  private String role;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Convert("uuid")
  @Column(name = "given_by")
  private UUID givenBy;

  @Convert("uuid")
  @Column(name = "approved_by")
  private UUID approvedBy;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  @Convert("uuid")
  @Column(name = "reviewed_by")
  private UUID reviewedBy;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  @Convert("uuid")
  @Column(name = "ended_by")
  private UUID endedBy;

  protected RoleAssignment() {} // JPA

  /** Gives the role; null givers are set-up and the system. */
  public RoleAssignment(UUID id, UUID accountId, RoleGrant grant, Instant now) {
    super(id);
    if (!Roles.ALL.contains(grant.role())) {
      throw new IllegalArgumentException("unknown role");
    }
    this.accountId = accountId;
    this.facilityId = grant.facilityId();
    this.role = grant.role();
    this.validFrom = Instants.micros(grant.begin(now));
    this.validUntil = grant.until() == null ? null : Instants.micros(grant.until());
    this.reviewedAt = Instants.micros(now);
  }

  /** Notes who gave it and who approved that; either may be null. */
  public RoleAssignment givenBy(UUID giver, UUID approver) {
    givenBy = giver;
    approvedBy = approver;
    return this;
  }

  /** Notes by which content a client gave it under an id of its own. */
  public RoleAssignment created(byte[] digest) {
    creationDigest = digest.clone();
    return this;
  }

  /** Takes the role away; one that is over already stays as it ended. */
  public void end(Instant now, UUID by) {
    if (isOver(now)) {
      return;
    }
    validUntil = Instants.micros(now);
    endedBy = by;
  }

  /** Somebody says that the role is still needed. */
  public void confirm(Instant now, UUID by) {
    reviewedAt = Instants.micros(now);
    reviewedBy = by;
  }

  public boolean isOver(Instant now) {
    return validUntil != null && !validUntil.isAfter(now);
  }

  public boolean isHeld(Instant now) {
    return !validFrom.isAfter(now) && !isOver(now);
  }

  public boolean isPrivileged() {
    return Roles.PRIVILEGED.contains(role);
  }

  /** Whether this is what a grant would give. */
  boolean isSame(RoleGrant grant, Instant now) {
    var until = grant.until() == null ? null : Instants.micros(grant.until());
    return names(grant)
        && Objects.equals(validUntil, until)
        && (validFrom.equals(Instants.micros(grant.begin(now)))
            || isHeld(now) && grant.begin(now).equals(now));
  }

  /** Whether it is about the same role at the same facility. */
  boolean names(RoleGrant grant) {
    return role.equals(grant.role()) && facilityId.equals(grant.facilityId());
  }

  public UUID accountId() {
    return accountId;
  }

  public UUID facilityId() {
    return facilityId;
  }

  public String role() {
    return role;
  }

  public Instant validFrom() {
    return validFrom;
  }

  /** When it ends; null for as long as nobody ends it. */
  public Instant validUntil() {
    return validUntil;
  }

  public Instant reviewedAt() {
    return reviewedAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest == null ? new byte[0] : creationDigest.clone();
  }
}
