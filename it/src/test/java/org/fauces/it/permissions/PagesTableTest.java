package org.fauces.it.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fauces.it.architecture.Codebase;
import org.fauces.it.support.Build;
import org.fauces.it.support.Folders;
import org.fauces.permission.domain.Permissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every address of the portal is in the table, and its descriptor tells the container the same. */
@Tag("NSG-2.1-15")
@Tag("NSG-2.4-06")
@Tag("NSG-2.4-11")
class PagesTableTest {
  private static final String SERVLET = "jakarta.servlet.annotation.WebServlet";
  private static final Map<String, String> VERBS =
      Map.of("doGet", "GET", "doPost", "POST", "doPut", "PUT", "doDelete", "DELETE");

  /** What no class of ours serves: the welcome page, our files, the libraries'. */
  private static final Set<String> FILES =
      Set.of("GET /", "GET /assets/*", "GET /jakarta.faces.resource/*");

  private static final Descriptor DESCRIPTOR = Descriptor.ofPortal();

  @Test
  void everyAddressIsInTheTableAndNothingElseIs() {
    var built = new TreeSet<>(FILES);
    servlets().forEach(servlet -> built.addAll(addresses(servlet)));
    DESCRIPTOR.pages().forEach(page -> built.addAll(List.of("GET " + page, "POST " + page)));

    assertThat(built).hasSizeGreaterThan(FILES.size() + 10);
    assertThat(new TreeSet<>(listed().keySet())).isEqualTo(built);
  }

  @Test
  void theDescriptorTellsTheContainerTheSame() {
    var differing = new TreeMap<String, String>();
    listed()
        .forEach(
            (address, roles) -> {
              var path = address.substring(address.indexOf(' ') + 1);
              var said = DESCRIPTOR.rolesAt(path);
              if (!said.equals(roles)) {
                differing.put(address, said + " but the table says " + roles);
              }
            });
    assertThat(differing).isEmpty();
    assertThat(DESCRIPTOR.methodsNamed()).isEmpty();
  }

  @Test
  void aPageIsReachedByItsAddressAlone() {
    var root = Build.root().resolve("web/portal/src/main/webapp");
    var files =
        Folders.files(root).stream()
            .map(root::relativize)
            .map(Path::toString)
            .filter(file -> !file.startsWith("WEB-INF/") && !file.startsWith("assets/"))
            .toList();

    assertThat(files).isNotEmpty();
    assertThat(files).allMatch(file -> file.endsWith(".xhtml"));
    assertThat(files).allSatisfy(file -> assertThat(DESCRIPTOR.rolesAt("/" + file)).isEmpty());
    assertThat(files)
        .allSatisfy(file -> assertThat(Permissions.shipped().ofPage("GET", "/" + file)).isEmpty());
  }

  private static Map<String, Set<String>> listed() {
    var listed = new TreeMap<String, Set<String>>();
    for (var row : Permissions.shipped().all()) {
      var access = row.access();
      var roles = ContainerRules.ofEdge(access.isAnyRole() ? access : access.ofPeople());
      row.doors().portal().forEach(address -> listed.put(address.toString(), roles));
    }
    return listed;
  }

  private static Stream<JavaClass> servlets() {
    return Codebase.portal().stream().filter(type -> type.isAnnotatedWith(SERVLET));
  }

  /** One that answers every method itself is an error page: it is led to with any of them. */
  private static Set<String> addresses(JavaClass servlet) {
    var addresses = new TreeSet<String>();
    for (var path : (String[]) servlet.getAnnotationOfType(SERVLET).get("value").orElseThrow()) {
      servlet.getMethods().stream()
          .map(method -> method.getName())
          .flatMap(
              name ->
                  name.equals("service")
                      ? Stream.of("GET", "POST", "PUT")
                      : Stream.ofNullable(VERBS.get(name)))
          .forEach(verb -> addresses.add(verb + " " + path));
    }
    return addresses;
  }
}
