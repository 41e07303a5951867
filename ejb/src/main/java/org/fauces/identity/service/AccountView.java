package org.fauces.identity.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.AccountState;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.RoleAssignment;

/**
 * An account as its administrators see it, with the roles that are not over; those at facilities
 * that the reader does not administer are left out.
 */
public record AccountView(
    UUID id,
    AccountKind kind,
    boolean external,
    AccountState state,
    DisableReason stateReason,
    String signInName,
    String displayName,
    String personnelNumber,
    UUID homeFacilityId,
    Instant lastUsedAt,
    List<RoleView> roles) {

  static AccountView of(Account account, Collection<RoleAssignment> standing, Authority reader) {
    return new AccountView(
        account.id(),
        account.kind(),
        account.isExternal(),
        account.state(),
        account.stateReason(),
        account.signInName(),
        account.displayName(),
        account.personnelNumber(),
        account.homeFacilityId(),
        account.lastUsedAt(),
        standing.stream()
            .filter(each -> each.accountId().equals(account.id()))
            .filter(each -> reader.covers(each.facilityId()))
            .map(RoleView::of)
            .toList());
  }

  /** A role held or to be held; {@code until} is null for one without an end. */
  public record RoleView(
      UUID id, UUID facilityId, String role, Instant from, Instant until, Instant reviewedAt) {
    static RoleView of(RoleAssignment assignment) {
      return new RoleView(
          assignment.id(),
          assignment.facilityId(),
          assignment.role(),
          assignment.validFrom(),
          assignment.validUntil(),
          assignment.reviewedAt());
    }
  }

  @Override
  public String toString() {
    return "AccountView[" + id + "]";
  }
}
