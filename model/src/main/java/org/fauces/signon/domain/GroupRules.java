package org.fauces.signon.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fauces.identity.domain.RoleAt;

/** Which roles the groups of an identity system give. A group without a rule gives nothing. */
public record GroupRules(List<GroupRule> rules) {
  public GroupRules {
    rules = List.copyOf(rules);
  }

  /** Reads {@code rule.1}, {@code rule.2} and so on; there must be one at least. */
  static GroupRules read(Settings settings) {
    var rules =
        settings.all().keySet().stream()
            .filter(name -> name.startsWith("rule."))
            .map(name -> GroupRule.parse(settings, name))
            .toList();
    if (rules.isEmpty()) {
      throw settings.refused("rule.1", "is missing");
    }
    return new GroupRules(rules);
  }

  /** Whether a group gives a role with power over others or over the trail. */
  boolean givePrivileged() {
    return rules.stream().anyMatch(rule -> ExternalRoles.PRIVILEGED.contains(rule.grant().role()));
  }

  /** Whether both say the same, in whatever order. */
  boolean giveAs(GroupRules others) {
    return Set.copyOf(rules).equals(Set.copyOf(others.rules));
  }

  /** Groups are compared letter by letter. */
  public Set<RoleAt> grantsFor(Collection<String> groups) {
    return rules.stream()
        .filter(rule -> groups.contains(rule.group()))
        .map(GroupRule::grant)
        .collect(Collectors.toSet());
  }
}
