package org.fauces.permission.domain;

import java.util.Set;
import java.util.stream.Collectors;
import org.fauces.shared.domain.Roles;

/**
 * Who may begin a use case, and which objects it reaches. Roles are empty unless they are asked
 * for; {@code freshFactor} asks for a second factor proven a short time ago.
 */
public record Access(Admission admission, Set<String> roles, Scope scope, boolean freshFactor) {
  /** The same for an edge where people alone come in, as the portal is. */
  public Access ofPeople() {
    var people =
        roles.stream()
            .filter(role -> !Roles.OF_MACHINES.contains(role))
            .collect(Collectors.toSet());
    return new Access(admission, people, scope, freshFactor);
  }

  /** Whether every role is enough. */
  public boolean isAnyRole() {
    return roles.equals(Roles.ALL);
  }
}
