package org.fauces.terms.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fauces.shared.domain.NotFound;
import org.fauces.terms.domain.TermsVersion;

/** Shows the texts to anybody: whoever is asked to keep to them may read them before. */
@Stateless
@PermitAll
public class TermsReader {
  @Inject TermsVersions versions;
  @Inject Clock clock;

  /** Every version there ever was and those announced, the newest of each kind first. */
  public List<TermsView> all() {
    var inForce = idsInForce();
    return versions.all().stream()
        .map(version -> TermsView.of(version, inForce.contains(version.id())))
        .toList();
  }

  /** The version of each kind that is in force. */
  public List<TermsView> inForce() {
    return versions.inForce(clock.instant()).stream()
        .map(version -> TermsView.of(version, true))
        .toList();
  }

  public TermsView get(UUID id) {
    return versions
        .find(id)
        .map(version -> TermsView.of(version, idsInForce().contains(id)))
        .orElseThrow(NotFound::new);
  }

  private Set<UUID> idsInForce() {
    return versions.inForce(clock.instant()).stream()
        .map(TermsVersion::id)
        .collect(Collectors.toSet());
  }
}
