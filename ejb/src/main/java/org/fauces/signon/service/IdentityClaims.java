package org.fauces.signon.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fauces.identity.domain.Amr;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.service.ExternalProof;
import org.fauces.signon.domain.FactorClaim;
import org.fauces.signon.domain.Mapping;

/**
 * What the claims of a checked token say here. A claim of another kind than expected says nothing.
 */
final class IdentityClaims {
  private final Map<String, Object> claims;

  IdentityClaims(Map<String, Object> claims) {
    this.claims = claims;
  }

  ExternalProof proof(Mapping mapping, FactorClaim secondFactor) {
    boolean isProven = secondFactor.isIn(claims);
    var whom = new ExternalSubject(text("iss"), text("sub"));
    var name = text("preferred_username");
    return new ExternalProof(
        whom,
        name,
        DisplayNames.of(text("name"), name),
        mapping.numberClaim().map(this::text).orElse(null),
        mapping.rules().grantsFor(texts(mapping.groupsClaim())),
        factors(isProven),
        isProven ? authenticatedAt() : null,
        mapping.createsAccounts());
  }

  /** Where nobody says when, it was long ago: it lets in, and is never fresh. */
  private Instant authenticatedAt() {
    return claims.get("auth_time") instanceof Number seconds
        ? Instant.ofEpochSecond(seconds.longValue())
        : Instant.EPOCH;
  }

  private static Set<String> factors(boolean isProven) {
    return isProven ? Set.of(Amr.ELSEWHERE, Amr.SEVERAL) : Set.of(Amr.ELSEWHERE);
  }

  private String text(String claim) {
    return claims.get(claim) instanceof String text ? text : "";
  }

  private Set<String> texts(String claim) {
    var values = claims.get(claim);
    var texts = new TreeSet<String>();
    if (values instanceof String one) {
      texts.add(one);
    } else if (values instanceof List<?> several) {
      new ArrayList<>(several).forEach(each -> texts.add(String.valueOf(each)));
    }
    return texts;
  }
}
