package org.fauces.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;

/**
 * Who acted, as which roles and from where. Account and facility are empty for somebody who has not
 * signed in and for the system itself; only the latter has no request.
 */
@Embeddable
public class Actor {
  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Column(name = "roles")
  private String roles;

  @Convert("uuid")
  @Column(name = "request_id")
  private UUID requestId;

  @Column(name = "source_address")
  private String sourceAddress;

  protected Actor() {} // JPA

  /** The account and facility may be null; the roles are kept in alphabetical order. */
  public Actor(UUID accountId, UUID facilityId, Collection<String> roles) {
    this.accountId = accountId;
    this.facilityId = facilityId;
    this.roles = String.join(",", roles.stream().sorted().toList());
  }

  /** Adds the request that was answered; both are null where there was none. */
  public Actor in(UUID requestId, String sourceAddress) {
    this.requestId = requestId;
    this.sourceAddress = sourceAddress;
    return this;
  }

  public UUID accountId() {
    return accountId;
  }

  public UUID facilityId() {
    return facilityId;
  }

  public String roles() {
    return roles;
  }

  public UUID requestId() {
    return requestId;
  }

  public String sourceAddress() {
    return sourceAddress;
  }
}
