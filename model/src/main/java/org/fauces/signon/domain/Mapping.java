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
    return new Mapping(
        settings.find("groups-claim").orElse("groups"),
        settings.find("number-claim"),
        settings.oneOf("accounts", "link", "create").equals("create"),
        GroupRules.read(settings));
  }

  /** Where nobody can be asked for a code: the rules alone decide who gets an account. */
  static Mapping creating(Settings settings, String usualGroups) {
    return new Mapping(
        settings.find("groups-claim").orElse(usualGroups),
        settings.find("number-claim"),
        true,
        GroupRules.read(settings));
  }
}
