package org.fauces.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of the codebase that a compiler does not know. */
@Tag("NSG-2.1-15")
class ArchitectureTest {
  private static final JavaClasses ALL = Codebase.all();
  private static final int AT_LEAST_ENDPOINTS = 25;
  private static final int AT_LEAST_SERVICES = 12;
  private static final String ROOT = "org.fauces.";

  /** Which feature may use which. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("shared", Set.of()),
          Map.entry("ai", Set.of()),
          Map.entry("audit", Set.of("shared")),
          Map.entry("permission", Set.of("shared", "audit", "identity", "terms")),
          Map.entry("terms", Set.of("shared", "audit", "protection", "identity")),
          Map.entry("protection", Set.of("shared", "audit")),
          Map.entry("identity", Set.of("shared", "audit", "protection")),
          Map.entry("signon", Set.of("shared", "audit", "protection", "identity")),
          Map.entry("provisioning", Set.of("shared", "identity")),
          Map.entry("patient", Set.of("shared", "audit", "protection", "identity")),
          Map.entry("forwarding", Set.of("shared", "audit", "review")),
          Map.entry(
              "review",
              Set.of("shared", "audit", "protection", "identity", "patient", "examination")),
          Map.entry("device", Set.of("shared", "audit", "protection", "identity")),
          Map.entry("modelregistry", Set.of("shared", "audit", "identity", "ai")),
          Map.entry(
              "examination",
              Set.of("shared", "audit", "protection", "identity", "patient", "device", "ai")),
          Map.entry(
              "quality",
              Set.of(
                  "shared",
                  "audit",
                  "identity",
                  "examination",
                  "diagnosis",
                  "modelregistry",
                  "ai")),
          Map.entry(
              "diagnosis",
              Set.of(
                  "shared",
                  "audit",
                  "protection",
                  "identity",
                  "patient",
                  "examination",
                  "modelregistry",
                  "ai")));

  private static final Set<String> ENDS =
      Set.of(
          "Session.end",
          "Sessions.endAll",
          "Sessions.endAllBut",
          "Sessions.endAt",
          "Sessions.endUnused");

  private static final Pattern ENDING = Pattern.compile("\\b(endedAt|ended_at)\\s*=[^=]");

  /** Stores that more than one package needs. */
  private static final Set<String> SHARED_STORES = Set.of("ClientIds", "KeyCheck");

  @Test
  void thereIsSomethingToCheck() {
    assertThat(Endpoint.all()).hasSizeGreaterThanOrEqualTo(AT_LEAST_ENDPOINTS);
    assertThat(ALL.stream().filter(ArchitectureTest::isEjb).count())
        .isGreaterThanOrEqualTo(AT_LEAST_SERVICES);
  }

  @Test
  void featuresFormNoCycle() {
    slices().matching("org.fauces.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void featuresUseOnlyWhatTheyMay() {
    assertThat(
            ALL.stream()
                .filter(type -> MAY_USE.containsKey(feature(type)))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::isForbidden)
                .map(Dependency::getDescription)
                .toList())
        .isEmpty();
  }

  @Test
  void aDomainKnowsNoLayerAboveIt() {
    noClasses()
        .that()
        .resideInAPackage("org.fauces..domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.fauces..service..", "org.fauces..rest..", "org.fauces..page..")
        .check(ALL);
  }

  @Test
  void noEntityReachesTheWeb() {
    noClasses()
        .that()
        .resideInAnyPackage("org.fauces..rest..", "org.fauces..page..")
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .check(ALL);
  }

  @Test
  void everyBeanOfTheContainerSaysWhoMayUseIt() {
    assertThat(ALL)
        .filteredOn(ArchitectureTest::isEjb)
        .filteredOn(
            type ->
                !type.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                    && !type.isAnnotatedWith("jakarta.annotation.security.PermitAll")
                    && !type.isAnnotatedWith("jakarta.annotation.security.DenyAll"))
        .isEmpty();
  }

  @Test
  void transactionsAreTheContainersAlone() {
    noClasses().should().beAnnotatedWith("jakarta.transaction.Transactional").check(ALL);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.transaction.Transactional")
        .check(ALL);
  }

  @Test
  void onlyStoresKnowTheEntityManager() {
    classes()
        .that(dependOn("jakarta.persistence.EntityManager"))
        .and(not(areIn(SHARED_STORES)))
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAPackage("org.fauces..service..")
        .check(ALL);
  }

  @Test
  void noGuardedMethodIsCalledPastItsGuard() {
    assertThat(
            ALL.stream()
                .filter(ArchitectureTest::isEjb)
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().equals(call.getOriginOwner()))
                .filter(
                    call ->
                        call.getTarget()
                            .resolveMember()
                            .filter(ArchitectureTest::isPublicInstance)
                            .isPresent())
                .map(Object::toString)
                .toList())
        .isEmpty();
  }

  /** Else the account for emergencies would not be spent by one of the ways. */
  @Test
  void sessionsEndInOnePlace() {
    assertThat(
            ALL.stream()
                .flatMap(ArchitectureTest::uses)
                .filter(use -> ENDS.contains(name(use)))
                .map(use -> use.getOriginOwner().getSimpleName()))
        .containsOnly("SessionEnds", "BreakGlassUse");
  }

  /** Two pools in one transaction fail it. */
  @Test
  void onlyACountRaisesAnAlarmThroughTheConnectionsOfCounts() {
    assertThat(
            ALL.stream()
                .flatMap(ArchitectureTest::uses)
                .filter(use -> name(use).equals("Alarms.raiseHourlyApart"))
                .map(use -> use.getOriginOwner().getSimpleName()))
        .containsOnly("CodeBudgets");
  }

  private static Stream<JavaAccess<?>> uses(JavaClass type) {
    return Stream.concat(
        type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream());
  }

  private static String name(JavaAccess<?> use) {
    return use.getTargetOwner().getSimpleName() + "." + use.getName();
  }

  /** A statement is no call: one that ends sessions elsewhere would not be seen above. */
  @Test
  void noStatementEndsSessionsElsewhere() throws IOException {
    var ending = new TreeSet<String>();
    for (Path source : InjectionTest.sources()) {
      if (ENDING.matcher(Files.readString(source)).find()) {
        ending.add(source.getFileName().toString());
      }
    }
    assertThat(ending).containsExactly("Session.java", "Sessions.java");
  }

  @Test
  void theNetworkIsKnownToItsModuleAlone() {
    noClasses()
        .that(not(resideInAnyPackage("org.fauces.ai..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
        .check(ALL);
  }

  @Test
  void nothingIsPrintedPastTheLog() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.fauces.cli.Console")
        .and()
        .doNotHaveFullyQualifiedName("org.fauces.verifier.Main") // its output is its verdict
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ALL);
    noClasses()
        .should()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callConstructor(Date.class)
        .check(ALL);
  }

  @Test
  void httpEndsAtTheWeb() {
    noClasses()
        .that()
        .resideInAnyPackage("org.fauces..domain..", "org.fauces..service..", "org.fauces..format..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.faces..")
        .check(ALL);
  }

  private static DescribedPredicate<JavaClass> areIn(Set<String> simpleNames) {
    return DescribedPredicate.describe(
        "are in " + simpleNames, type -> simpleNames.contains(type.getSimpleName()));
  }

  private static DescribedPredicate<JavaClass> dependOn(String name) {
    return DescribedPredicate.describe(
        "depend on " + name,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().equals(name)));
  }

  private static boolean isEjb(JavaClass type) {
    return type.isAnnotatedWith("jakarta.ejb.Stateless")
        || type.isAnnotatedWith("jakarta.ejb.Singleton");
  }

  private static boolean isPublicInstance(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.PUBLIC)
        && !method.getModifiers().contains(JavaModifier.STATIC);
  }

  private static boolean isForbidden(Dependency dependency) {
    var from = feature(dependency.getOriginClass());
    var to = feature(dependency.getTargetClass());
    return !to.isEmpty() && !to.equals(from) && !MAY_USE.get(from).contains(to);
  }

  /** The feature a class belongs to; empty for classes that are not ours. */
  private static String feature(JavaClass type) {
    var name = type.getPackageName() + ".";
    return name.startsWith(ROOT)
        ? name.substring(ROOT.length(), name.indexOf('.', ROOT.length()))
        : "";
  }
}
