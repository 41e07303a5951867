package org.fauces.identity.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.Account;

/** A person as an identity system sees it, with the groups that stand for the roles held. */
public record ProvisionedPerson(
    UUID id,
    int version,
    String signInName,
    String personnelNumber,
    String displayName,
    boolean active,
    Instant createdAt,
    List<RoleGroup> groups) {

  static ProvisionedPerson of(Account account, List<RoleGroup> groups) {
    return new ProvisionedPerson(
        account.id(),
        account.version(),
        account.signInName(),
        account.personnelNumber(),
        account.displayName(),
        !account.isOutOfUse(),
        account.createdAt(),
        List.copyOf(groups));
  }

  @Override
  public String toString() {
    return "ProvisionedPerson[" + id + "]";
  }
}
