package org.fauces.signon.domain;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hospital's LDAP directory, below {@code fauces.directory.}: names and passwords are judged by
 * it for everybody who has none of ours.
 *
 * @param url {@code ldaps}, or {@code ldap} with StartTLS before anything else is said
 * @param bindDn who searches for people
 * @param nameAttribute what people sign in by
 * @param subjectAttribute what the directory never gives to somebody else
 * @param groupBase where groups with a {@code member} lie; absent where a person's entry names them
 */
public record DirectorySettings(
    URI url,
    String bindDn,
    String userBase,
    String nameAttribute,
    String subjectAttribute,
    Optional<String> groupBase,
    Mapping mapping,
    Optional<Path> caFile) {
  public static final String PREFIX = "fauces.directory.";

  /** Where the searching account's password lies. Set by the operator's command. */
  public static final String SECRET_FILE = "fauces.client-secret-file.directory";

  private static final String ATTRIBUTE = "[A-Za-z][A-Za-z0-9-]{0,63}";
  private static final String KNOWN =
      "url|bind-dn|user-base|name-attribute|subject-attribute|group-base|ca-file"
          + "|groups-claim|number-claim|rule\\.[0-9]{1,4}";

  /** The names of its settings, save those of rules. */
  static Stream<String> names() {
    return Settings.spelt(PREFIX, KNOWN);
  }

  /** What is set; empty where nothing of it is. */
  public static Optional<DirectorySettings> read(Map<String, String> all) {
    var settings = Settings.of(all, PREFIX);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    settings.requireKnown(KNOWN);
    var scheme = settings.require("url").startsWith("ldap:") ? "ldap" : "ldaps";
    return Optional.of(
        new DirectorySettings(
            settings.requireAddress("url", scheme),
            settings.require("bind-dn"),
            settings.require("user-base"),
            attribute(settings, "name-attribute", "uid"),
            attribute(settings, "subject-attribute", "entryUUID"),
            settings.find("group-base"),
            Mapping.creating(settings, "memberOf"),
            settings.find("ca-file").map(Path::of)));
  }

  /** Whether TLS is asked for after the connection is there. */
  public boolean usesStartTls() {
    return url.getScheme().equals("ldap");
  }

  public int port() {
    int standard = usesStartTls() ? 389 : 636;
    return url.getPort() < 0 ? standard : url.getPort();
  }

  private static String attribute(Settings settings, String name, String usual) {
    var attribute = settings.find(name).orElse(usual);
    if (!attribute.matches(ATTRIBUTE)) {
      throw settings.refused(name, "must be the name of an attribute");
    }
    return attribute;
  }
}
