package org.fauces.identity.domain;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_PROVISIONER;
import static org.fauces.shared.domain.Roles.PROVISIONER;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;

/**
 * What somebody may do to accounts, by the roles held at the facility acted for. An administrator
 * of a facility gives and takes roles there and only there, and none of the group's; an
 * administrator of the group does so everywhere. Nobody does it to himself. An identity system does
 * it within the same bounds and gives nothing that takes two people.
 */
public record Authority(UUID accountId, UUID facilityId, Set<String> roles) {
  public Authority {
    roles = Set.copyOf(roles);
  }

  public boolean isOfGroup() {
    return roles.stream().anyMatch(Roles.OF_GROUP::contains);
  }

  /** Whether accounts of that facility are administered by this authority. */
  public boolean covers(UUID facilityId) {
    return isOfGroup()
        || (roles.contains(FACILITY_ADMIN) || roles.contains(PROVISIONER))
            && facilityId != null
            && facilityId.equals(this.facilityId);
  }

  /**
   * Whether a security officer may decide it: what is asked for at the own facility or of the whole
   * group, so that the last administrator of the group is not left without a second person; nothing
   * about himself.
   */
  public boolean mayOversee(ApprovalRequest request) {
    boolean isHere = request.facilityId() == null || request.facilityId().equals(facilityId);
    return roles.contains(SECURITY_OFFICER) && isHere && !accountId.equals(request.subjectId());
  }

  /** Refuses to give what is above or outside the own scope. */
  public void requireMayGive(RoleGrant grant) {
    if (!covers(grant.facilityId())) {
      throw new NotFound();
    }
    if (Roles.OF_GROUP.contains(grant.role()) && !isOfGroup()) {
      throw forbidden("Only an administrator of the group appoints another.");
    }
    boolean isPeoples =
        Roles.PRIVILEGED.contains(grant.role()) || Roles.OF_MACHINES.contains(grant.role());
    if (isPeoples && isIdentitySystem()) {
      throw forbidden("Two people grant this role in Fauces; an identity system cannot.");
    }
  }

  /** Refuses what touches an account beyond the own scope. */
  public void requireMayManage(Account account, Collection<RoleAssignment> standing) {
    requireMaySee(account, standing);
    if (account.isBreakGlass()) {
      throw forbidden("The account for emergencies is changed by sealing it and no other way.");
    }
    if (account.id().equals(accountId)) {
      throw forbidden("Nobody administers his own account.");
    }
    boolean isCovered =
        isOfGroup()
            || standing.stream()
                .allMatch(
                    each -> covers(each.facilityId()) && !Roles.OF_GROUP.contains(each.role()));
    if (!isCovered) {
      throw forbidden("This account holds roles that an administrator of the group gives.");
    }
  }

  /** Accounts that have nothing to do with the own facility do not exist. */
  public void requireMaySee(Account account, Collection<RoleAssignment> standing) {
    boolean isHere =
        covers(account.homeFacilityId())
            || standing.stream().anyMatch(each -> covers(each.facilityId()));
    if (!isHere) {
      throw new NotFound();
    }
  }

  private boolean isIdentitySystem() {
    return roles.contains(PROVISIONER) || roles.contains(GROUP_PROVISIONER);
  }

  private static DomainException forbidden(String detail) {
    return new DomainException(ProblemType.FORBIDDEN, detail);
  }
}
