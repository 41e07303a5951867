package org.fauces.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fauces.it.support.Build;
import org.fauces.it.support.Folders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that came from outside becomes a piece of a statement or of a command. */
class InjectionTest {
  private static final List<String> MODULES =
      List.of("formats", "model", "ejb", "web/api", "web/portal");
  private static final int AT_LEAST_QUERIES = 20;

  /** Put together what they ask for out of constants; all values are parameters. */
  private static final Set<String> PUT_TOGETHER =
      Set.of(
          "Worklist.java",
          "SchemaState.java",
          "EventSearch.java",
          "ReviewItems.java",
          "ProvisionedPeople.java",
          "Approvals.java",
          "CareCandidates.java");

  private static final Pattern QUERY = Pattern.compile("\\.create(?:Native)?Query\\(");
  private static final Pattern OF_CONSTANTS =
      Pattern.compile(
          "\\.create(?:Native)?Query\\(\\s*(?:(?:\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n"
              + "]|\\\\.)*\")(?:\\s*\\+\\s*)?)+\\s*[,)]");

  @Test
  @Tag("NSG-2.1-05")
  void everyStatementIsAConstant() throws IOException {
    var queries = 0;
    for (Path source : sources()) {
      var text = Files.readString(source);
      if (!PUT_TOGETHER.contains(source.getFileName().toString())) {
        assertThat(OF_CONSTANTS.matcher(text).results().count())
            .as(source.toString())
            .isEqualTo(QUERY.matcher(text).results().count());
      }
      queries += (int) QUERY.matcher(text).results().count();
    }
    assertThat(queries).isGreaterThanOrEqualTo(AT_LEAST_QUERIES);
  }

  @Test
  @Tag("NSG-2.1-05")
  void noStatementGoesPastTheEntityManager() {
    // the trail is sealed and verified by the same code with and without a server: constants alone
    noClasses()
        .that()
        .resideOutsideOfPackages("org.fauces.cli..", "org.fauces.audit.format.tables..")
        .and()
        .haveNameNotMatching(".*\\.SealingSteps(\\$.*)?") // hands it the server's connection
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.sql.Statement")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.sql.Connection")
        .check(Codebase.all());
  }

  @Test
  @Tag("NSG-2.1-06")
  void theServerStartsNoPrograms() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.fauces.cli..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .check(Codebase.all());
  }

  static List<Path> sources() {
    return MODULES.stream()
        .map(module -> Build.root().resolve(module).resolve("src/main/java"))
        .flatMap(folder -> Folders.files(folder).stream())
        .filter(file -> file.toString().endsWith(".java"))
        .toList();
  }
}
