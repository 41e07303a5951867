package org.fauces.identity.service;

import java.util.Set;
import org.fauces.shared.domain.StaleVersion;

/** The versions that a change may be based on; empty where the client named none. */
public record Precondition(Set<String> versions) {
  public Precondition {
    versions = Set.copyOf(versions);
  }

  void requireMet(String version) {
    if (!versions.isEmpty() && !versions.contains(version)) {
      throw new StaleVersion();
    }
  }
}
