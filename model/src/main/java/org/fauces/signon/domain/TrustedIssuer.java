package org.fauces.signon.domain;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An issuer whose tokens are exchanged for ours at the API, below {@code fauces.issuer.NAME.}.
 *
 * @param audience what its tokens must be meant for; never ours alone, else one could be ours
 * @param algorithm the only signature that is taken
 */
public record TrustedIssuer(
    URI issuer,
    URI jwksUri,
    String audience,
    String algorithm,
    FactorClaim secondFactor,
    Mapping mapping,
    Optional<Path> caFile) {
  public static final String PREFIX = "fauces.issuer.";

  private static final String KNOWN =
      "issuer|jwks-uri|audience|algorithm|second-factor|ca-file|" + Mapping.KNOWN;

  /** Those that are set; each issuer once. */
  public static List<TrustedIssuer> readAll(Map<String, String> all) {
    var settings = Settings.of(all, PREFIX);
    var issuers = settings.names().stream().map(name -> read(settings.below(name))).toList();
    if (issuers.stream().map(TrustedIssuer::issuer).distinct().count() < issuers.size()) {
      throw settings.refused("NAME.issuer", "is the same twice");
    }
    return issuers;
  }

  private static TrustedIssuer read(Settings settings) {
    settings.requireKnown(KNOWN);
    return new TrustedIssuer(
        settings.requireAddress("issuer", "https"),
        settings.requireAddress("jwks-uri", "https"),
        settings.require("audience"),
        settings.oneOf("algorithm", SignOnSettings.ALGORITHMS),
        FactorClaim.read(settings),
        Mapping.read(settings),
        settings.find("ca-file").map(Path::of));
  }
}
