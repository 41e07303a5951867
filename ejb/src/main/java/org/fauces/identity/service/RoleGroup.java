package org.fauces.identity.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fauces.shared.domain.Roles;

/** The people who hold one role at one facility. Its id is made of both and never changes. */
public record RoleGroup(UUID facilityId, String role) {
  /**
   * The roles of people on the hospital's own staff; privileged ones are only taken, never given.
   */
  static final List<String> ROLES =
      List.of(
          Roles.PHYSICIAN,
          Roles.NURSE,
          Roles.CLERK,
          Roles.FACILITY_ADMIN,
          Roles.SECURITY_OFFICER,
          Roles.AUDITOR,
          Roles.GROUP_ADMIN,
          Roles.OPERATOR);

  private static final Pattern ID =
      Pattern.compile(
          "(?<facility>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(?<role>[a-z]+(?:-[a-z]+)*)");
  private static final int LONGEST = 100;

  /** The group of that id; empty for what is none. */
  public static Optional<RoleGroup> of(String id) {
    return Optional.of(id)
        .filter(text -> text.length() <= LONGEST)
        .map(ID::matcher)
        .filter(Matcher::matches)
        .map(
            found ->
                new RoleGroup(
                    UUID.fromString(found.group("facility")),
                    found.group("role").toUpperCase(Locale.ROOT).replace('-', '_')))
        .filter(group -> ROLES.contains(group.role()));
  }

  public String id() {
    return facilityId + "-" + role.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
