package org.fauces.it.permissions;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fauces.permission.domain.Access;
import org.fauces.permission.domain.Address;
import org.fauces.permission.domain.Ending;
import org.fauces.permission.domain.Permissions;
import org.fauces.permission.domain.Scope;
import org.fauces.permission.domain.UseCase;
import org.fauces.shared.domain.Roles;

/** The table of permissions as a hospital's security officer reads it. */
final class PermissionsDocument {
  private static final String SCOPES = "| Scope | What is reached |\n|---|---|\n";
  private static final String ROWS =
      "| Use case | What for | Who | Scope | Ways in | Events |\n|---|---|---|---|---|---|\n";
  private static final String ROLES = "| Role | May |\n|---|---|\n";

  private PermissionsDocument() {}

  /** What the committed document holds below its own words. */
  static String generated() {
    return "## Scopes\n\n"
        + SCOPES
        + lines(List.of(Scope.values()).stream().map(s -> row(s.name(), s.meaning())).toList())
        + "\n## Use cases\n\n"
        + ROWS
        + lines(Permissions.shipped().all().stream().map(PermissionsDocument::row).toList())
        + "\n## By role\n\n"
        + ROLES
        + lines(
            new TreeSet<>(Roles.ALL).stream().map(role -> row(role, useCasesOf(role))).toList());
  }

  private static String row(UseCase useCase) {
    return row(
        "`" + useCase.name() + "`",
        useCase.purpose(),
        who(useCase.access()),
        useCase.access().scope().name(),
        waysIn(useCase),
        events(useCase));
  }

  private static String who(Access access) {
    var who =
        switch (access.admission()) {
          case SYSTEM -> "the server itself";
          case ANYBODY -> "anybody";
          case SIGNED_IN -> "whoever has signed in";
          case ROLES ->
              access.isAnyRole() ? "every role" : String.join(", ", sorted(access.roles()));
        };
    return access.freshFactor() ? who + ", second factor just proven" : who;
  }

  private static String waysIn(UseCase useCase) {
    return Stream.concat(
            addresses("/api/v1", useCase.doors().api()),
            addresses("/portal", useCase.doors().portal()))
        .collect(joining("<br>"));
  }

  private static Stream<String> addresses(String root, Set<Address> addresses) {
    return addresses.stream()
        .map(address -> "`" + address.verb() + " " + root + address.path() + "`")
        .sorted();
  }

  private static String events(UseCase useCase) {
    var own = new ArrayList<String>();
    for (Ending ending : useCase.endings()) {
      if (!ending.events().isEmpty()) {
        own.add(
            ending.name()
                + ": "
                + ending.events().stream().map(e -> "`" + e + "`").collect(joining(", ")));
      }
    }
    return own.isEmpty() ? "none" : String.join("<br>", own);
  }

  private static String useCasesOf(String role) {
    return Permissions.shipped().all().stream()
        .filter(useCase -> useCase.access().roles().contains(role))
        .map(useCase -> "`" + useCase.name() + "`")
        .collect(joining(", "));
  }

  private static Collection<String> sorted(Set<String> roles) {
    return new TreeSet<>(roles);
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(joining());
  }
}
