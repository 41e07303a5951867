package org.fauces.it.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One method of the API as its annotations describe it. Roles are empty where nobody is named;
 * {@code open} says that everybody may call it.
 */
public record Endpoint(
    String method, String path, Set<String> roles, boolean open, List<String> consumes) {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

  /** Every endpoint of the API, in the order of its path. */
  public static List<Endpoint> all() {
    return Codebase.api().stream()
        .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
        .flatMap(type -> type.getMethods().stream())
        .flatMap(method -> of(method).stream())
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  /** An address of the endpoint, with ids that nobody has. */
  public String address() {
    return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
  }

  private static Optional<Endpoint> of(JavaMethod method) {
    return METHODS.stream()
        .filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
        .findFirst()
        .map(
            verb ->
                new Endpoint(
                    verb,
                    path(method.getOwner()) + path(method),
                    new TreeSet<>(values(method, "jakarta.annotation.security.RolesAllowed")),
                    method.isAnnotatedWith("jakarta.annotation.security.PermitAll"),
                    consumes(method)));
  }

  private static List<String> consumes(JavaMethod method) {
    var own = values(method, "jakarta.ws.rs.Consumes");
    return own.isEmpty() ? values(method.getOwner(), "jakarta.ws.rs.Consumes") : own;
  }

  private static String path(HasAnnotations<?> annotated) {
    return values(annotated, "jakarta.ws.rs.Path").stream()
        .map(path -> "/" + path.replaceAll("^/|/$", ""))
        .findFirst()
        .orElse("");
  }

  private static List<String> values(HasAnnotations<?> annotated, String annotation) {
    return annotated.getAnnotations().stream()
        .filter(found -> found.getRawType().getName().equals(annotation))
        .map(found -> found.get("value").orElseThrow())
        .flatMap(value -> value instanceof Object[] many ? Arrays.stream(many) : Stream.of(value))
        .map(String::valueOf)
        .toList();
  }

  /** As the table of permissions writes it. */
  @Override
  public String toString() {
    return method + " " + path + " " + (open ? "anybody" : String.join(" ", roles));
  }
}
