package org.fauces.signon.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings below one prefix, such as {@code fauces.sign-on.}; each reading says what is wrong. */
public final class Settings {
  private final String prefix;
  private final SortedMap<String, String> values;

  private Settings(String prefix, SortedMap<String, String> values) {
    this.prefix = prefix;
    this.values = values;
  }

  /** The settings of that prefix among all there are. */
  public static Settings of(Map<String, String> all, String prefix) {
    var own = new TreeMap<String, String>();
    all.forEach(
        (key, value) -> {
          if (key.startsWith(prefix) && !value.isBlank()) {
            own.put(key.substring(prefix.length()), value.strip());
          }
        });
    return new Settings(prefix, own);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The settings below a longer prefix. */
  public Settings below(String name) {
    return of(
        values.entrySet().stream()
            .collect(Collectors.toMap(each -> prefix + each.getKey(), Map.Entry::getValue)),
        prefix + name + ".");
  }

  /** The first parts of all names, for settings that are there several times under own names. */
  public TreeSet<String> names() {
    return values.keySet().stream()
        .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public SortedMap<String, String> all() {
    return new TreeMap<>(values);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public String require(String name) {
    return find(name).orElseThrow(() -> refused(name, "is missing"));
  }

  /** One of several words; the first when nothing is said. */
  public String oneOf(String name, String... words) {
    var value = find(name).orElse(words[0]);
    for (String word : words) {
      if (word.equals(value)) {
        return value;
      }
    }
    throw refused(name, "must be one of " + String.join(", ", words));
  }

  /** An address that is reached by TLS. */
  public URI requireAddress(String name, String scheme) {
    try {
      var address = new URI(require(name));
      if (scheme.equals(address.getScheme())
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // refused below, without the value
    }
    throw refused(name, "must be an address " + scheme + "://... without user, query and fragment");
  }

  public SettingRefused refused(String name, String rule) {
    return new SettingRefused(prefix + name, rule);
  }

  /** The full names that a pattern of known ones spells out, which leaves out numbered ones. */
  static Stream<String> spelt(String prefix, String known) {
    return Arrays.stream(known.split("\\|"))
        .filter(name -> name.matches("[a-z-]+"))
        .map(prefix::concat);
  }

  /** Refuses names that mean nothing: a misspelt one must not be a silent default. */
  public void requireKnown(String pattern) {
    values.keySet().stream()
        .filter(name -> !name.matches(pattern))
        .findFirst()
        .ifPresent(
            name -> {
              throw refused(name, "is not known");
            });
  }
}
