package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.shared.domain.NotFound;

/** Shows accounts to those who administer them. */
@Stateless
@RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
public class AccountDirectory {
  @Inject Accounts accounts;
  @Inject AccountPages pages;
  @Inject Assignments assignments;
  @Inject Authorities authorities;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** The accounts of a facility, or of the group for an administrator of the group. */
  @Audited(AuditAction.ACCOUNT_LIST)
  public AccountPage page(AccountQuery query) {
    var who = authorities.ofCaller();
    var facilityId =
        query.facilityId() == null && !who.isOfGroup() ? who.facilityId() : query.facilityId();
    if (facilityId != null && !who.covers(facilityId)) {
      throw new NotFound();
    }
    var found = pages.page(query.at(facilityId), clock.instant());
    boolean hasMore = found.size() > query.limit();
    var shown = hasMore ? found.subList(0, query.limit()) : found;
    var next = hasMore ? shown.get(shown.size() - 1).id() : null;
    return new AccountPage(views(shown), next);
  }

  @Audited(AuditAction.ACCOUNT_READ)
  public AccountView get(UUID id) {
    audit.about(EntityKind.ACCOUNT, id);
    var who = authorities.ofCaller();
    var account = accounts.find(id).orElseThrow(NotFound::new);
    var standing = assignments.standing(id, clock.instant());
    who.requireMaySee(account, standing);
    return AccountView.of(account, standing, who);
  }

  private List<AccountView> views(List<Account> shown) {
    shown.forEach(account -> audit.about(EntityKind.ACCOUNT, account.id()));
    var standing = assignments.standing(shown.stream().map(Account::id).toList(), clock.instant());
    var who = authorities.ofCaller();
    return shown.stream().map(account -> AccountView.of(account, standing, who)).toList();
  }
}
