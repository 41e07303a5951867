package org.fauces.signon.service;

import java.time.Instant;
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

  /**
   * Where nobody says when, it was long ago: it lets in, and is never fresh. It was not after the
   * token was made, whatever is said.
   */
  private Instant authenticatedAt() {
    long seconds = Math.min(seconds("auth_time"), seconds("iat"));
    return Instant.ofEpochSecond(Math.max(seconds, 0));
  }

  private long seconds(String claim) {
    return claims.get(claim) instanceof Number seconds ? seconds.longValue() : 0;
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
      several.stream().filter(String.class::isInstance).map(String.class::cast).forEach(texts::add);
    }
    return texts;
  }
}
