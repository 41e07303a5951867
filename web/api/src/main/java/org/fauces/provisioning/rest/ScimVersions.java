package org.fauces.provisioning.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fauces.identity.service.Precondition;
import org.fauces.shared.domain.DomainException;

/** Versions of resources as entity tags; weak, since what is shown can be chosen. */
final class ScimVersions {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(?<version>[0-9a-f]{1,64})\"");

  private ScimVersions() {}

  static String tag(String version) {
    return "W/\"" + version + "\"";
  }

  /** Without the header, and for {@code *}, any version will do. */
  static Precondition of(String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return new Precondition(Set.of());
    }
    return new Precondition(
        Arrays.stream(ifMatch.split(",", -1))
            .map(ScimVersions::version)
            .collect(Collectors.toSet()));
  }

  private static String version(String typed) {
    var tag = TAG.matcher(typed.strip());
    if (!tag.matches()) {
      throw DomainException.invalid("/" + HttpHeaders.IF_MATCH, "entity-tags");
    }
    return tag.group("version");
  }
}
