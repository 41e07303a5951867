package org.fauces.signon.domain;

import java.util.UUID;
import java.util.regex.Pattern;
import org.fauces.identity.domain.RoleAt;
import org.fauces.shared.domain.Roles;

/**
 * Members of a group hold a role at a facility. Written as {@code group -> ROLE @ facility-id}; a
 * role with power over others or over the trail needs the word {@code privileged} at the end, so
 * that nobody gives one by a slip.
 */
public record GroupRule(String group, RoleAt grant) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<group>\\S.*\\S|\\S) -> (?<role>[A-Z_]+) @"
              + " (?<facility>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(?<privileged>"
              + " privileged)?");

  static GroupRule parse(Settings settings, String name) {
    var form = FORM.matcher(settings.require(name));
    if (!form.matches()) {
      throw settings.refused(name, "must read 'group -> ROLE @ facility-id'");
    }
    var role = form.group("role");
    boolean privileged = ExternalRoles.PRIVILEGED.contains(role);
    if (!privileged && !ExternalRoles.ORDINARY.contains(role)) {
      throw settings.refused(name, "names a role that no group can give");
    }
    if (privileged != (form.group("privileged") != null)) {
      throw settings.refused(
          name,
          "must end with the word privileged exactly if the role is "
              + Roles.FACILITY_ADMIN
              + ", GROUP_ADMIN, SECURITY_OFFICER or AUDITOR");
    }
    return new GroupRule(
        form.group("group"), new RoleAt(UUID.fromString(form.group("facility")), role));
  }
}
