package org.fauces.it.permissions;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fauces.permission.domain.Access;
import org.fauces.permission.domain.Admission;
import org.fauces.shared.domain.Roles;

/**
 * Whom the container lets in, in one way of writing: names of roles, {@code **} for whoever has
 * signed in, {@code anybody}. Empty where nothing is said.
 */
final class ContainerRules {
  private static final String ALLOWED = "jakarta.annotation.security.RolesAllowed";
  private static final String OPEN = "jakarta.annotation.security.PermitAll";
  private static final Set<String> ANYBODY = Set.of("anybody");
  private static final Set<String> SIGNED_IN = Set.of("**");

  private ContainerRules() {}

  /** What the annotations of a method say, or else those of its class. */
  static Set<String> of(JavaMethod method) {
    return said(method).or(() -> said(method.getOwner())).orElse(Set.of());
  }

  /** What a row says to an edge that knows who has signed in. */
  static Set<String> ofEdge(Access access) {
    if (access.admission() == Admission.SIGNED_IN || access.isAnyRole()) {
      return SIGNED_IN;
    }
    return access.admission() == Admission.ROLES ? access.roles() : ANYBODY;
  }

  /** What a row says to a service, which is also called for nobody. */
  static Set<String> ofService(Access access) {
    return access.admission() == Admission.ROLES ? ofEdge(access) : ANYBODY;
  }

  /** The written roles, or the word for all of them where all are written or nobody is asked. */
  static Set<String> normal(Set<String> roles) {
    if (roles.containsAll(ANYBODY)) {
      return ANYBODY; // a step of several use cases lets in whoever one of them does
    }
    return roles.containsAll(Roles.ALL) ? SIGNED_IN : new TreeSet<>(roles);
  }

  private static Optional<Set<String>> said(HasAnnotations<?> annotated) {
    if (annotated.isAnnotatedWith(OPEN)) {
      return Optional.of(ANYBODY);
    }
    return annotated.getAnnotations().stream()
        .filter(found -> found.getRawType().getName().equals(ALLOWED))
        .map(found -> (String[]) found.get("value").orElseThrow())
        .map(roles -> normal(Arrays.stream(roles).collect(toSet())))
        .findFirst();
  }
}
