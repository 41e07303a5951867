package org.fauces.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fauces.permission.domain.Access;
import org.fauces.permission.domain.Admission;
import org.fauces.permission.domain.Permissions;
import org.fauces.permission.domain.UseCase;
import org.fauces.shared.domain.Roles;

/**
 * Everything that could be asked of the API: each address with each method, by each role, for what
 * is the caller's own, another facility's or nobody's, and with a token that does not hold any
 * more.
 */
final class Matrix {
  private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Pattern PARAMETER = Pattern.compile("([a-z-]+)/\\{[^}]*}");

  private Matrix() {}

  /** What the caller asks for, or what is wrong with the token. */
  enum State {
    OWN,
    FOREIGN,
    UNKNOWN,
    EXPIRED,
    ENDED,
    NOBODY
  }

  /** One cell. The role is empty for nobody. */
  record Cell(String verb, String path, String role, State state) {
    Optional<UseCase> useCase() {
      return Permissions.shipped().ofEndpoint(verb, path);
    }

    /** Whether another row takes the last part of this address for an id, which it is not. */
    boolean isTakenForAnId() {
      return Permissions.shipped().all().stream()
          .flatMap(row -> row.doors().api().stream())
          .filter(address -> address.verb().equals(verb) && !address.path().equals(path))
          .anyMatch(address -> path.matches(address.path().replaceAll("\\{[^}]*}", "[^/]+")));
    }

    boolean isToken() {
      return state == State.OWN || state == State.FOREIGN || state == State.UNKNOWN;
    }

    /** In which turn it is asked for: what ends sessions comes after all that needs them. */
    int turn() {
      if (!verb.equals("DELETE")) {
        return 0;
      }
      return path.equals("/session") ? 2 : path.equals("/sessions") ? 1 : 0;
    }

    /** Whether the table lets the role in, as long as the token holds. */
    boolean isAdmitted() {
      return useCase().map(UseCase::access).filter(access -> admits(access, role)).isPresent();
    }

    /** The address with the ids of what belongs to somebody; unknown ones are made up. */
    String address(Map<String, UUID> ids) {
      return PARAMETER
          .matcher(path)
          .replaceAll(
              found -> found.group(1) + "/" + ids.getOrDefault(found.group(1), UUID.randomUUID()));
    }

    private static boolean admits(Access access, String role) {
      return access.admission() != Admission.ROLES || access.roles().contains(role);
    }
  }

  static List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    paths().forEach(path -> VERBS.forEach(verb -> add(cells, verb, path)));
    return cells;
  }

  private static void add(List<Cell> cells, String verb, String path) {
    cells.add(new Cell(verb, path, "", State.NOBODY));
    boolean namesObjects = path.contains("{");
    for (String role : Roles.ALL) {
      Stream.of(State.values())
          .filter(state -> state != State.NOBODY)
          .filter(state -> namesObjects || state != State.FOREIGN && state != State.UNKNOWN)
          .forEach(state -> cells.add(new Cell(verb, path, role, state)));
    }
  }

  private static List<String> paths() {
    return Permissions.shipped().all().stream()
        .flatMap(row -> row.doors().api().stream())
        .map(address -> address.path())
        .distinct()
        .sorted()
        .toList();
  }
}
