package org.fauces.signon.domain;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hospital's OpenID provider for the portal, below {@code fauces.sign-on.}.
 *
 * @param issuer exactly as the provider names itself
 * @param algorithm the only signature that is taken
 * @param sendsSecretInForm whether the client's secret is a field of the form, not in a header
 * @param caFile certificates that vouch for the provider; absent where the JDK's do
 */
public record SignOnSettings(
    URI issuer,
    String clientId,
    String algorithm,
    Set<String> scopes,
    boolean sendsSecretInForm,
    FactorClaim secondFactor,
    Mapping mapping,
    Optional<Path> caFile) {
  public static final String PREFIX = "fauces.sign-on.";

  /** Where the client's secret lies. Set by the operator's command, not by the operator. */
  public static final String SECRET_FILE = "fauces.client-secret-file.sign-on";

  /** RFC 7518; those that share a secret with the provider, and none, are not among them. */
  static final String[] ALGORITHMS = {
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"
  };

  private static final String KNOWN =
      "issuer|client-id|client-authentication|algorithm|scopes|second-factor|ca-file|"
          + Mapping.KNOWN;

  /** The names of its settings, save those of rules. */
  static Stream<String> names() {
    return Settings.spelt(PREFIX, KNOWN);
  }

  /** What is set; empty where nothing of it is. */
  public static Optional<SignOnSettings> read(Map<String, String> all) {
    var settings = Settings.of(all, PREFIX);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    settings.requireKnown(KNOWN);
    var scopes = Set.of(settings.find("scopes").orElse("openid profile").split(" +"));
    if (!scopes.contains("openid")) {
      throw settings.refused("scopes", "must contain openid");
    }
    return Optional.of(
        new SignOnSettings(
            settings.requireAddress("issuer", "https"),
            settings.require("client-id"),
            settings.oneOf("algorithm", ALGORITHMS),
            scopes,
            settings.oneOf("client-authentication", "basic", "post").equals("post"),
            FactorClaim.read(settings),
            Mapping.read(settings),
            settings.find("ca-file").map(Path::of)));
  }
}
