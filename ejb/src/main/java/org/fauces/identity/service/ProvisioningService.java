package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.GROUP_PROVISIONER;
import static org.fauces.shared.domain.Roles.PROVISIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.SignInName;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * Keeps people as the hospital's identity system says. It makes accounts without a code, which an
 * administrator gives out, and disables them at once; what gives power takes people.
 */
@Stateless
@RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
public class ProvisioningService {
  @Inject ProvisionedPeople people;
  @Inject PersonChanges persons;
  @Inject Accounts accounts;
  @Inject AccountOpening opening;
  @Inject AccountLife life;
  @Inject Assignments assignments;
  @Inject Facilities facilities;
  @Inject RoleChanges changes;
  @Inject Authorities authorities;
  @Inject CreationDigest creationDigest;
  @Inject AuditSubjects audit;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Makes an account that waits for its holder. */
  @Audited(AuditAction.PERSON_CREATE)
  public ProvisionedPerson create(CreatePerson command) {
    var who = authorities.ofCaller();
    facilities.lockOpen(List.of(who.facilityId()));
    var account = account(command).at(who.facilityId());
    audit.about(EntityKind.ACCOUNT, account.id());
    opening.add(account, List.of(), who.accountId());
    if (!command.active()) {
      life.disable(account, DisableReason.DEPROVISIONED, who.accountId());
      trail.success(AuditAction.PERSON_CREATE);
      trail.success(AuditAction.ACCOUNT_DISABLE);
    }
    return view(account, who);
  }

  private Account account(CreatePerson command) {
    var name = SignInName.of(command.signInName());
    var number = PersonnelNumber.of(command.personnelNumber());
    var digest = creationDigest.of("person", name.value(), command.displayName(), number.value());
    return Account.invite(TimeOrderedId.next(), AccountKind.PERSON, name, command.displayName())
        .of(number)
        .created(clock.instant(), digest);
  }

  /** The people that are found, of the facility or of the group. */
  @Audited(AuditAction.PERSON_LIST)
  public PeoplePage list(List<PersonCondition> conditions, ListWindow window) {
    var who = authorities.ofCaller();
    var facilityId = who.isOfGroup() ? null : who.facilityId();
    var now = clock.instant();
    var found = people.page(facilityId, conditions, window, now);
    found.forEach(account -> audit.about(EntityKind.ACCOUNT, account.id()));
    var standing = assignments.standing(found.stream().map(Account::id).toList(), now);
    var total = people.count(facilityId, conditions, now);
    return new PeoplePage(
        total, found.stream().map(account -> view(account, standing, who)).toList());
  }

  @Audited(AuditAction.PERSON_READ)
  public ProvisionedPerson get(UUID id) {
    audit.about(EntityKind.ACCOUNT, id);
    var who = authorities.ofCaller();
    var account = accounts.find(id).filter(PersonChanges::isKept).orElseThrow(NotFound::new);
    who.requireMaySee(account, changes.standing(account));
    return view(account, who);
  }

  /** Changes what is said to be different. */
  @Audited(AuditAction.PERSON_CHANGE)
  public ProvisionedPerson change(ChangePerson command) {
    var who = authorities.ofCaller();
    var account = persons.lock(command.id(), who);
    command.precondition().requireMet(String.valueOf(account.version()));
    persons.number(account, command.personnelNumber());
    persons.rename(account, command.signInName(), command.displayName());
    boolean wasActive = !account.isOutOfUse();
    command.activity().ifPresent(isActive -> persons.activate(account, isActive, who.accountId()));
    accounts.flush();
    boolean isActive = !account.isOutOfUse();
    if (wasActive != isActive) {
      trail.success(AuditAction.PERSON_CHANGE);
      trail.success(isActive ? AuditAction.ACCOUNT_ENABLE : AuditAction.ACCOUNT_DISABLE);
    }
    return view(account, who);
  }

  /** Takes the person's account out of use; for the identity system it is not there any more. */
  @Audited(AuditAction.PERSON_DELETE)
  public void delete(UUID id, Precondition precondition) {
    var who = authorities.ofCaller();
    var account = persons.lock(id, who);
    precondition.requireMet(String.valueOf(account.version()));
    life.forget(account, who.accountId());
    trail.success(AuditAction.PERSON_DELETE);
    trail.success(AuditAction.ACCOUNT_DISABLE);
  }

  private ProvisionedPerson view(Account account, Authority who) {
    return view(account, changes.standing(account), who);
  }

  private static ProvisionedPerson view(
      Account account, List<RoleAssignment> standing, Authority who) {
    var groups =
        standing.stream()
            .filter(each -> each.accountId().equals(account.id()) && who.covers(each.facilityId()))
            .map(each -> new RoleGroup(each.facilityId(), each.role()))
            .distinct()
            .toList();
    return ProvisionedPerson.of(account, groups);
  }
}
