package org.fauces.signon.domain;

import java.util.Map;

/**
 * By which claim an identity system says that it has seen a second factor: {@code amr=mfa} or
 * {@code acr=...}. Without one nothing that it says counts as a second factor.
 */
public record FactorClaim(String claim, String value) {
  static FactorClaim read(Settings settings) {
    var text = settings.find("second-factor").orElse("own");
    if (text.equals("own")) {
      return new FactorClaim("", "");
    }
    var parts = text.split("=", 2);
    if (parts.length < 2 || !parts[0].matches("amr|acr") || parts[1].isBlank()) {
      throw settings.refused("second-factor", "must be own, amr=VALUE or acr=VALUE");
    }
    return new FactorClaim(parts[0], parts[1]);
  }

  public boolean isAcr() {
    return claim.equals("acr");
  }

  /** Whether the claims of a verified token say so. */
  public boolean isIn(Map<String, Object> claims) {
    if (claim.isEmpty()) {
      return false;
    }
    var said = claims.get(claim);
    return said instanceof Iterable<?> several ? contains(several) : value.equals(said);
  }

  private boolean contains(Iterable<?> several) {
    for (Object each : several) {
      if (value.equals(each)) {
        return true;
      }
    }
    return false;
  }
}
