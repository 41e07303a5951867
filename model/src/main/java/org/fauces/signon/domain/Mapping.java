package org.fauces.signon.domain;

import java.util.Optional;

/**
 * What a proven identity becomes here.
 *
 * @param groupsClaim the claim or attribute that names a person's groups
 * @param numberClaim the claim or attribute with the personnel number of a new account, if any
 * @param createsAccounts whether a first sign-in makes an account; else it is linked by the code of
 *     an invitation
 */
public record Mapping(
    String groupsClaim, Optional<String> numberClaim, boolean createsAccounts, GroupRules rules) {
  static final String KNOWN = "groups-claim|number-claim|accounts|rule\\.[0-9]{1,4}";

  static Mapping read(Settings settings) {
    return of(settings, "groups", settings.oneOf("accounts", "link", "create").equals("create"));
  }

  /** Where nobody can be asked for a code: the rules alone decide who gets an account. */
  static Mapping creating(Settings settings, String usualGroups) {
    return of(settings, usualGroups, true);
  }

  // else a first sign-in would make one person a second account, their own second person
  private static Mapping of(Settings settings, String usualGroups, boolean createsAccounts) {
    var rules = GroupRules.read(settings);
    var numberClaim = settings.find("number-claim");
    if (createsAccounts && numberClaim.isEmpty() && rules.givePrivileged()) {
      throw settings.refused(
          "number-claim", "must be set where accounts are created and a rule is privileged");
    }
    return new Mapping(
        settings.find("groups-claim").orElse(usualGroups), numberClaim, createsAccounts, rules);
  }

  /** Whether the same groups give the same roles by both. */
  boolean givesAs(Mapping other) {
    return groupsClaim.equals(other.groupsClaim) && rules.giveAs(other.rules);
  }
}
