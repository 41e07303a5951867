package org.fauces.identity.service;

import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.RoleGrant;

/**
 * Invites somebody under an id made by the client. {@code personnelNumber} is null for a machine;
 * {@code reason} is for whoever approves privileged roles and may be null where there are none.
 */
public record InviteAccount(
    UUID id,
    String signInName,
    String displayName,
    String personnelNumber,
    List<RoleGrant> roles,
    String reason) {
  @Override
  public String toString() {
    return "InviteAccount[" + id + "]";
  }
}
