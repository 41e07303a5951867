package org.fauces.identity.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.domain.Facility;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.format.Sha256;

/** Reads roles at open facilities as groups of people. */
@ApplicationScoped
class RoleGroups {
  @Inject Facilities facilities;
  @Inject ProvisionedPeople people;
  @Inject Clock clock;

  RoleGroupPage page(Authority who, List<GroupCondition> conditions, ListWindow window) {
    var names = openOnes(facilities.allIds().stream().filter(who::covers).toList());
    var found =
        names.keySet().stream()
            .sorted()
            .flatMap(id -> RoleGroup.ROLES.stream().map(role -> new RoleGroup(id, role)))
            .filter(group -> isMet(conditions, group, name(group, names)))
            .toList();
    var shown = found.stream().skip(window.from()).limit(window.count()).toList();
    var members = members(shown.stream().map(RoleGroup::facilityId).collect(toSet()));
    return new RoleGroupPage(
        found.size(), shown.stream().map(group -> view(group, names, members)).toList());
  }

  RoleGroupView view(RoleGroup group) {
    var names = openOnes(List.of(group.facilityId()));
    if (names.isEmpty()) {
      throw new NotFound();
    }
    return view(group, names, members(names.keySet()));
  }

  private Map<UUID, String> openOnes(Collection<UUID> ids) {
    return facilities.findAll(ids).stream()
        .filter(Facility::isOpen)
        .collect(toMap(Facility::id, Facility::name));
  }

  private Map<RoleGroup, Set<UUID>> members(Collection<UUID> facilityIds) {
    return people.standingAt(facilityIds, clock.instant()).stream()
        .collect(
            groupingBy(
                held -> new RoleGroup(held.facilityId(), held.role()),
                mapping(held -> held.accountId(), toSet())));
  }

  private static RoleGroupView view(
      RoleGroup group, Map<UUID, String> names, Map<RoleGroup, Set<UUID>> members) {
    var ids = List.copyOf(new TreeSet<>(members.getOrDefault(group, Set.of())));
    return new RoleGroupView(group, name(group, names), version(ids), ids);
  }

  private static String version(List<UUID> members) {
    return HexFormat.of().formatHex(Sha256.of(members.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String name(RoleGroup group, Map<UUID, String> names) {
    return names.get(group.facilityId()) + " " + group.role();
  }

  private static boolean isMet(List<GroupCondition> conditions, RoleGroup group, String name) {
    return conditions.stream().allMatch(condition -> condition.isMet(group, name));
  }
}
