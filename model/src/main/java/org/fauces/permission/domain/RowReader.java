package org.fauces.permission.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.shared.domain.Roles;

/** Collects the fields of one row. */
final class RowReader {
  private static final Set<String> ONCE = Set.of("purpose", "roles", "scope", "factor", "events");
  private static final Set<String> MANY = Set.of("api", "portal", "service", "step");
  private static final String ENDING = "on ";
  private static final String EVERY_ROLE = "any-role";
  private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final String METHOD = "[A-Z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*";

  private final String name;
  private final Map<String, String> once = new LinkedHashMap<>();
  private final Map<String, Set<String>> many = new LinkedHashMap<>();

  RowReader(String name) {
    this.name = name;
  }

  void take(String key, String value) {
    if (MANY.contains(key)) {
      for (String item : value.split(", ")) {
        require(items(key).add(item), item + " is named twice");
      }
    } else {
      require(ONCE.contains(key) || key.startsWith(ENDING), "no such field: " + key);
      require(once.put(key, value) == null, key + " is said twice");
    }
  }

  UseCase row() {
    var row = new UseCase(name, given("purpose"), access(), doors(), endings());
    var admission = row.access().admission();
    boolean isReached = !row.doors().api().isEmpty() || !row.doors().portal().isEmpty();
    require(isReached || !row.doors().services().isEmpty(), "no way leads to " + name);
    require(admission != Admission.SYSTEM || !isReached, name + " is the system's own");
    require(
        admission != Admission.ROLES || isGiven(EVERY_ROLE) || row.action().isPresent(),
        "a denial of " + name + " could not be recorded: there is no such action");
    return row;
  }

  private Access access() {
    var admission =
        switch (given("roles")) {
          case "system" -> Admission.SYSTEM;
          case "anybody" -> Admission.ANYBODY;
          case "signed-in" -> Admission.SIGNED_IN;
          default -> Admission.ROLES;
        };
    var roles = admission == Admission.ROLES ? roles() : Set.<String>of();
    var factor = once.getOrDefault("factor", "session");
    require(Set.of("session", "fresh").contains(factor), "no such factor: " + factor);
    boolean isFresh = factor.equals("fresh");
    require(!isFresh || admission == Admission.ROLES, "nobody could show a factor for " + name);
    return new Access(admission, roles, Scope.valueOf(given("scope")), isFresh);
  }

  private Set<String> roles() {
    if (isGiven(EVERY_ROLE)) {
      return Roles.ALL;
    }
    var roles = new TreeSet<String>();
    for (String role : given("roles").split(" ")) {
      boolean isKnown = Roles.ALL.contains(role) || role.equals(Roles.LIMITED);
      require(isKnown, "no such role: " + role);
      require(roles.add(role), role + " is named twice");
    }
    return Set.copyOf(roles);
  }

  private boolean isGiven(String roles) {
    return given("roles").equals(roles);
  }

  private Doors doors() {
    Stream.of("service", "step")
        .flatMap(key -> items(key).stream())
        .forEach(method -> require(method.matches(METHOD), "no method: " + method));
    return new Doors(
        addresses("api"),
        addresses("portal"),
        Set.copyOf(items("service")),
        Set.copyOf(items("step")));
  }

  private Set<Address> addresses(String key) {
    return items(key).stream()
        .flatMap(item -> addressesOf(item.split(" ")))
        .collect(Collectors.toSet());
  }

  /** One or more methods and a path. */
  private static Stream<Address> addressesOf(String[] words) {
    var path = words[words.length - 1];
    require(words.length > 1 && path.startsWith("/"), "no address: " + String.join(" ", words));
    return Arrays.stream(words, 0, words.length - 1)
        .peek(verb -> require(VERBS.contains(verb), "no method of HTTP: " + verb))
        .map(verb -> new Address(verb, path));
  }

  private List<Ending> endings() {
    return EndingReader.read(name, once);
  }

  private Set<String> items(String key) {
    return many.computeIfAbsent(key, missing -> new LinkedHashSet<>());
  }

  private String given(String key) {
    var value = once.get(key);
    require(value != null, name + " does not say its " + key);
    return value;
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
