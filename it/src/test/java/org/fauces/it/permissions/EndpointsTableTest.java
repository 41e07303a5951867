package org.fauces.it.permissions;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fauces.it.architecture.Codebase;
import org.fauces.it.architecture.Endpoint;
import org.fauces.permission.domain.Access;
import org.fauces.permission.domain.Admission;
import org.fauces.permission.domain.Permissions;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every endpoint is in the table, and the container is told the same of it. */
@Tag("NSG-2.1-15")
@Tag("NSG-2.4-06")
@Tag("NSG-2.4-11")
class EndpointsTableTest {
  private static final int AT_LEAST = 25;

  /** What anybody may call: an endpoint here is to be added with care. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /setup",
          "POST /setup",
          "POST /activation",
          "POST /sign-in",
          "POST /sign-in/passkey",
          "POST /sign-in/passkey/challenge",
          "POST /token",
          "GET /terms",
          "GET /terms/{id}",
          "POST /machine-keys",
          "POST /machine-keys/next");

  @Test
  void everyEndpointIsInTheTableAndNothingElseIs() {
    var built =
        Endpoint.all().stream()
            .collect(
                toMap(
                    endpoint -> endpoint.method() + " " + endpoint.path(),
                    endpoint ->
                        endpoint.open()
                            ? Set.of("anybody")
                            : ContainerRules.normal(endpoint.roles())));

    assertThat(built).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    assertThat(new TreeMap<>(built)).isEqualTo(new TreeMap<>(listed()));
  }

  @Test
  void aLimitedSessionMayAlwaysLeaveAndElseWhatIsWritten() {
    var open =
        Endpoint.all().stream()
            .filter(endpoint -> endpoint.roles().contains(Roles.LIMITED))
            .map(endpoint -> endpoint.method() + " " + endpoint.path())
            .toList();
    var listed =
        Permissions.shipped().all().stream()
            .filter(row -> isForLimited(row.access()))
            .flatMap(row -> row.doors().api().stream())
            .map(Object::toString)
            .toList();

    assertThat(open).containsExactlyInAnyOrderElementsOf(listed).contains("DELETE /session");
  }

  private static boolean isForLimited(Access access) {
    return access.admission() == Admission.SIGNED_IN || access.roles().contains(Roles.LIMITED);
  }

  @Test
  void nothingElseIsOpen() {
    var open = new TreeMap<>(listed());
    open.values().removeIf(roles -> !roles.contains("anybody"));
    assertThat(open.keySet()).containsExactlyInAnyOrderElementsOf(OPEN);
  }

  @Test
  void theApiHasNoServletButItsErrorPage() {
    assertThat(Codebase.api())
        .filteredOn(type -> type.isAnnotatedWith("jakarta.servlet.annotation.WebServlet"))
        .extracting(JavaClass::getSimpleName)
        .containsExactly("ProblemPage");
  }

  private static Map<String, Set<String>> listed() {
    var listed = new TreeMap<String, Set<String>>();
    Permissions.shipped()
        .all()
        .forEach(
            row ->
                row.doors()
                    .api()
                    .forEach(
                        address ->
                            listed.put(address.toString(), ContainerRules.ofEdge(row.access()))));
    return listed;
  }
}
