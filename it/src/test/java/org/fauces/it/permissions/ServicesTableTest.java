package org.fauces.it.permissions;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fauces.it.architecture.Codebase;
import org.fauces.it.support.Build;
import org.fauces.permission.domain.Permissions;
import org.fauces.permission.domain.UseCase;
import org.fauces.permission.service.UseCaseInterceptor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every method of a service is a use case of the table or a step of one, and says the same. */
@Tag("NSG-2.1-15")
@Tag("NSG-2.4-11")
class ServicesTableTest {
  private static final String AUDITED = "org.fauces.audit.service.Audited";
  private static final String UNGUARDED = "jakarta.interceptor.ExcludeDefaultInterceptors";
  private static final int AT_LEAST_METHODS = 40;

  /** What the interceptor itself stands on. */
  private static final Set<String> GROUND = Set.of("AuditTrail", "ContainerCaller");

  private static final JavaClasses ALL = Codebase.all();
  private static final Permissions TABLE = Permissions.shipped();

  @Test
  void everyMethodOfAServiceIsInTheTableAndNothingElseIs() {
    var listed =
        TABLE.all().stream()
            .flatMap(row -> Stream.of(row.doors().services(), row.doors().steps()))
            .flatMap(Set::stream)
            .collect(toCollection(TreeSet::new));
    var built = methods().map(ServicesTableTest::name).collect(toCollection(TreeSet::new));

    assertThat(built).hasSizeGreaterThan(AT_LEAST_METHODS);
    assertThat(listed).isEqualTo(built);
  }

  @Test
  void theContainerIsToldTheSameOfEveryMethod() {
    var differing = new TreeMap<String, String>();
    methods()
        .forEach(
            method -> {
              var said = ContainerRules.of(method);
              var listed = listed(name(method));
              if (!said.equals(listed)) {
                differing.put(name(method), said + " but the table says " + listed);
              }
            });
    assertThat(differing).isEmpty();
  }

  @Test
  void everyUseCaseSaysUnderWhichActionItIsRecorded() {
    var differing = new TreeMap<String, String>();
    methods()
        .forEach(
            method -> {
              var row = TABLE.ofService(name(method)).filter(ServicesTableTest::isRecorded);
              if (!row.map(UseCase::name).equals(audited(method))) {
                differing.put(name(method), audited(method) + " but the table says " + row);
              }
            });
    assertThat(differing).isEmpty();
  }

  @Test
  void nothingButTheGroundIsLeftUnguarded() throws IOException {
    assertThat(services().map(JavaClass::getSimpleName).toList()).doesNotHaveDuplicates();
    assertThat(
            ALL.stream()
                .filter(
                    type ->
                        type.isAnnotatedWith(UNGUARDED)
                            || type.getMethods().stream()
                                .anyMatch(m -> m.isAnnotatedWith(UNGUARDED)))
                .map(JavaClass::getSimpleName)
                .collect(toSet()))
        .isEqualTo(GROUND);
    assertThat(
            Files.readString(Build.root().resolve("ejb/src/main/resources/META-INF/ejb-jar.xml")))
        .containsPattern(
            "<ejb-name>\\*</ejb-name>\\s*<interceptor-class>"
                + UseCaseInterceptor.class.getName()
                + "<");
  }

  /** Who may call a method by the rows that name it; a step is let in for each of its use cases. */
  private static Set<String> listed(String method) {
    var rows =
        TABLE.ofService(method).map(List::of).orElseGet(() -> List.copyOf(rowsOfStep(method)));
    return ContainerRules.normal(
        rows.stream()
            .flatMap(row -> ContainerRules.ofService(row.access()).stream())
            .collect(toSet()));
  }

  private static List<UseCase> rowsOfStep(String method) {
    return TABLE.all().stream().filter(row -> row.doors().steps().contains(method)).toList();
  }

  private static boolean isRecorded(UseCase row) {
    return !row.onSuccess().isEmpty();
  }

  private static Optional<String> audited(JavaMethod method) {
    return method.getAnnotations().stream()
        .filter(found -> found.getRawType().getName().equals(AUDITED))
        .map(found -> found.get("value").orElseThrow().toString())
        .map(value -> value.substring(value.lastIndexOf('.') + 1))
        .findFirst();
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }

  private static Stream<JavaMethod> methods() {
    return services()
        .filter(type -> !GROUND.contains(type.getSimpleName()))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  private static Stream<JavaClass> services() {
    return ALL.stream()
        .filter(
            type ->
                type.isAnnotatedWith("jakarta.ejb.Stateless")
                    || type.isAnnotatedWith("jakarta.ejb.Singleton")
                    || type.isAnnotatedWith("jakarta.ejb.Stateful")
                    || type.isAnnotatedWith("jakarta.ejb.MessageDriven"));
  }
}
