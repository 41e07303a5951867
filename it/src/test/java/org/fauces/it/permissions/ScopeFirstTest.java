package org.fauces.it.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fauces.it.architecture.Codebase;
import org.fauces.permission.domain.Admission;
import org.fauces.permission.domain.Permissions;
import org.fauces.permission.domain.Scope;
import org.fauces.permission.domain.UseCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A use case asks whose an object is before it reads or changes anything: of all its calls, in the
 * order of the source and into its own methods and the services that it calls, the first that knows
 * the database or the caller is one that keeps to the scope, or the look-up of a row whose owner
 * the very next asks for.
 */
@Tag("NSG-2.1-15")
@Tag("NSG-2.4-12")
class ScopeFirstTest {
  private static final String ENTITY_MANAGER = "jakarta.persistence.EntityManager";
  private static final int AT_LEAST = 20;
  private static final int AT_LEAST_ADMINISTERED = 10;

  /** What keeps to the scope: it knows the caller, and finds nothing outside of it. */
  private static final Set<String> KEEPERS =
      Set.of(
          "Caller.facilityId",
          "Caller.accountId",
          "Caller.sessionId",
          "Caller.has",
          "Caller.requireAt");

  /** What measures an object by what its administrator may do. */
  private static final Set<String> MEASURES =
      Set.of(
          "Authority.covers",
          "Authority.requireMaySee",
          "Authority.requireMayManage",
          "Authority.requireMayGive",
          "ApprovalDeed.requireMay");

  private static final Set<Scope> WITHOUT_OBJECTS = Set.of(Scope.SYSTEM, Scope.CODE);
  private static final Set<String> LOOK_UPS = Set.of("find", "lock");
  private static final int DEEPEST = 8;

  /** What stands in one line is asked for as an argument of the rest. */
  private static final Comparator<JavaAccess<?>> ORDER =
      Comparator.<JavaAccess<?>>comparingInt(JavaAccess::getLineNumber)
          .thenComparing(call -> !KEEPERS.contains(name(call)))
          .thenComparing(call -> called(call).isEmpty());

  private static final JavaClasses ALL = Codebase.all();
  private static final Permissions TABLE = Permissions.shipped();

  @Test
  void theScopeIsAskedBeforeAnythingIsRead() {
    var late = new TreeMap<String, String>();
    var useCases = useCases(ScopeFirstTest::isBound);
    useCases.forEach(
        method -> complaint(method).ifPresent(complaint -> late.put(name(method), complaint)));

    assertThat(useCases).hasSizeGreaterThan(AT_LEAST);
    assertThat(late).isEmpty();
  }

  @Test
  void whoAdministersIsAskedWhatHeMay() {
    var useCases = useCases(row -> row.access().scope() == Scope.ADMINISTERED);

    assertThat(useCases).hasSizeGreaterThan(AT_LEAST_ADMINISTERED);
    assertThat(useCases)
        .allMatch(method -> steps(method, 0).anyMatch(call -> MEASURES.contains(name(call))));
  }

  private static Optional<String> complaint(JavaMethod useCase) {
    var known = steps(useCase, 0).filter(ScopeFirstTest::matters).limit(2).toList();
    if (known.isEmpty()) {
      return Optional.of("asks nobody");
    }
    var first = name(known.get(0));
    boolean isKept =
        KEEPERS.contains(first)
            || LOOK_UPS.contains(known.get(0).getTarget().getName())
                && known.size() > 1
                && KEEPERS.contains(name(known.get(1)));
    return isKept ? Optional.empty() : Optional.of("begins with " + first);
  }

  /** The calls in the order of the source, each followed to where the database is known. */
  private static Stream<JavaAccess<?>> steps(JavaCodeUnit from, int depth) {
    return Stream.<JavaAccess<?>>concat(
            from.getMethodCallsFromSelf().stream(), from.getMethodReferencesFromSelf().stream())
        .sorted(ORDER)
        .flatMap(call -> inPlace(call, depth));
  }

  private static Stream<JavaAccess<?>> inPlace(JavaAccess<?> call, int depth) {
    var called = called(call);
    return called.isPresent() && depth < DEEPEST ? steps(called.get(), depth + 1) : Stream.of(call);
  }

  /** What stands in place of a call: the body of a method of a service that keeps no rows. */
  private static Optional<JavaCodeUnit> called(JavaAccess<?> call) {
    var owner = call.getTargetOwner();
    boolean isFollowed =
        owner.getPackageName().matches("org\\.fauces\\..+\\.service")
            && !owner.isInterface()
            && !knowsTheDatabase(owner);
    return isFollowed && call.getTarget() instanceof CodeUnitAccessTarget target
        ? target.resolveMember().map(JavaCodeUnit.class::cast)
        : Optional.empty();
  }

  private static boolean matters(JavaAccess<?> call) {
    return KEEPERS.contains(name(call)) || knowsTheDatabase(call.getTargetOwner());
  }

  private static boolean knowsTheDatabase(JavaClass type) {
    return type.getPackageName().startsWith("org.fauces.")
        && type.getDirectDependenciesFromSelf().stream()
            .anyMatch(each -> each.getTargetClass().getName().equals(ENTITY_MANAGER));
  }

  private static List<JavaMethod> useCases(Predicate<UseCase> which) {
    return ALL.stream()
        .filter(type -> type.isAnnotatedWith("jakarta.ejb.Stateless"))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> TABLE.ofService(name(method)).filter(which).isPresent())
        .toList();
  }

  private static boolean isBound(UseCase row) {
    return row.access().admission() == Admission.ROLES
        && !WITHOUT_OBJECTS.contains(row.access().scope());
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }

  private static String name(JavaAccess<?> call) {
    return call.getTargetOwner().getSimpleName() + "." + call.getTarget().getName();
  }
}
