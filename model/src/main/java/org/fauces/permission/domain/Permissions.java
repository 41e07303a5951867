package org.fauces.permission.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The table of permissions. What it does not hold is refused: the filters of the API and of the
 * portal ask it by address, the interceptor of the services by method.
 */
public final class Permissions {
  private static final String RESOURCE = "permissions.txt";
  private static final Permissions SHIPPED = read();

  private final Map<String, UseCase> byName = new LinkedHashMap<>();
  private final Map<Address, UseCase> byEndpoint;
  private final Map<Address, UseCase> byPage;
  private final Map<String, UseCase> byService;
  private final Set<String> steps = new HashSet<>();

  /** Refuses a name, an endpoint, an address or a service that two rows claim. */
  Permissions(List<UseCase> rows) {
    rows.forEach(row -> putOnce(byName, row.name(), row));
    byEndpoint = index(rows, row -> row.doors().api());
    byPage = index(rows, row -> row.doors().portal());
    byService = index(rows, row -> row.doors().services());
    rows.forEach(row -> steps.addAll(row.doors().steps()));
    byService.keySet().stream().filter(steps::contains).findAny().ifPresent(Permissions::twice);
  }

  /** The table of this version. */
  public static Permissions shipped() {
    return SHIPPED;
  }

  /** Every row, in the order of the table. */
  public Collection<UseCase> all() {
    return byName.values();
  }

  /** The row of that name. */
  public Optional<UseCase> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What an endpoint of the API is for, by its method and the template of its path. */
  public Optional<UseCase> ofEndpoint(String verb, String template) {
    return Optional.ofNullable(byEndpoint.get(new Address(verb, template)));
  }

  /** What an address of the portal is for; one that is named whole goes before a prefix. */
  public Optional<UseCase> ofPage(String verb, String path) {
    var whole = byPage.get(new Address(verb, path));
    return whole != null
        ? Optional.of(whole)
        : byPage.entrySet().stream()
            .filter(entry -> entry.getKey().verb().equals(verb))
            .filter(entry -> entry.getKey().matches(path))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** The use case that a service's method is, by {@code Class.method}. */
  public Optional<UseCase> ofService(String method) {
    return Optional.ofNullable(byService.get(method));
  }

  /** Whether a method runs inside of use cases and is none itself. */
  public boolean isStep(String method) {
    return steps.contains(method);
  }

  private static <K> Map<K, UseCase> index(List<UseCase> rows, Function<UseCase, Set<K>> keysOf) {
    var index = new HashMap<K, UseCase>();
    rows.forEach(row -> keysOf.apply(row).forEach(key -> putOnce(index, key, row)));
    return index;
  }

  private static <K> void putOnce(Map<K, UseCase> index, K key, UseCase row) {
    if (index.putIfAbsent(key, row) != null) {
      twice(key);
    }
  }

  private static void twice(Object key) {
    throw new IllegalArgumentException("The table of permissions names " + key + " twice.");
  }

  private static Permissions read() {
    try (var in = Permissions.class.getResourceAsStream(RESOURCE)) {
      return PermissionsParser.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
