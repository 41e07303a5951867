package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.Roles;

/** A role that an account holds at one facility for a time. Ended, never deleted. */
@Entity
@Table(name = "role_assignment")
public class RoleAssignment extends Identified {
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

  protected RoleAssignment() {} // JPA

  /** Gives the role from now on. */
  public RoleAssignment(UUID id, UUID accountId, RoleAt grant, Instant now) {
    super(id);
    if (!Roles.ALL.contains(grant.role())) {
      throw new IllegalArgumentException("unknown role");
    }
    this.accountId = accountId;
    this.facilityId = grant.facilityId();
    this.role = grant.role();
    this.validFrom = Instants.micros(now);
  }

  /** Takes the role away; the same again changes nothing. */
  public void end(Instant now) {
    if (validUntil == null) {
      validUntil = Instants.micros(now);
    }
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
}
