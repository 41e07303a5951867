package org.fauces.identity.service;

import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.RoleAt;

/** Invites somebody under an id made by the client. */
public record InviteAccount(UUID id, String signInName, String displayName, List<RoleAt> roles) {
  @Override
  public String toString() {
    return "InviteAccount[" + id + "]";
  }
}
