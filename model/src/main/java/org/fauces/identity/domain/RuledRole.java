package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;

/**
 * Marks a role assignment as given by the rules of an identity system: the next sign-in may end it.
 * What an administrator gave is never ended so. Has the id of the assignment.
 */
@Entity
@Table(name = "ruled_role")
public class RuledRole extends Identified {
  @Convert("uuid")
  @Column(name = "identity_id")
  private UUID identityId;

  protected RuledRole() {} // JPA

  public RuledRole(UUID assignmentId, UUID identityId) {
    super(assignmentId);
    this.identityId = identityId;
  }
}
