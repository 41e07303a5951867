package org.fauces.signon.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.signon.domain.SignOnSettings;

/**
 * The hospital's OpenID provider: authorization code flow with PKCE. What it says of itself is
 * asked for at the first use and again after an hour, so that this server starts without it.
 */
final class OpenIdProvider {
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 5_000;
  private static final int CLOCK_SKEW_SECONDS = 30;
  private static final Duration KNOWN_FOR = Duration.ofHours(1);

  private final SignOnSettings settings;
  private final Sensitive<String> secret;
  private final URI callback;
  private final Clock clock;
  private final SSLSocketFactory tls;
  private volatile Known known;

  OpenIdProvider(SignOnSettings settings, Sensitive<String> secret, URI callback, Clock clock) {
    this.settings = settings;
    this.secret = secret;
    this.callback = callback;
    this.clock = clock;
    this.tls = ProviderTls.trusting(settings.caFile());
  }

  private record Known(OIDCProviderMetadata metadata, IDTokenValidator tokens, Instant until) {}

  /** Where the browser is sent to. */
  URI departure(SignOnTrip trip) {
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)),
                new ClientID(settings.clientId()),
                callback)
            .endpointURI(known().metadata().getAuthorizationEndpointURI())
            .state(new State(trip.state()))
            .nonce(new Nonce(trip.nonce()))
            .codeChallenge(new CodeVerifier(trip.codeVerifier()), CodeChallengeMethod.S256);
    if (settings.secondFactor().isAcr()) {
      request.acrValues(List.of(new ACR(settings.secondFactor().value())));
    }
    return request.build().toURI();
  }

  /**
   * Where a browser signs out there as well, if the provider has such a place. The identity token
   * would spare the person a question there, but no token is written into an address.
   */
  Optional<URI> endOfSession(URI andThen) {
    return Optional.ofNullable(known().metadata().getEndSessionEndpointURI())
        .map(
            place ->
                new LogoutRequest(
                        place, null, null, new ClientID(settings.clientId()), andThen, null, null)
                    .toURI());
  }

  /** The claims of the identity token that a code stands for, all of it checked. */
  Map<String, Object> redeem(String code, SignOnTrip trip) {
    var provider = known();
    var response = tokens(provider, code, trip);
    try {
      var token = response.getOIDCTokens().getIDToken();
      var claims = provider.tokens().validate(token, new Nonce(trip.nonce()));
      requireMeantForUs(claims);
      return claims.toJSONObject();
    } catch (BadJOSEException e) {
      throw refused();
    } catch (JOSEException e) {
      throw unavailable(); // its keys could not be read
    }
  }

  /**
   * Of several audiences one is the client that asked, and names itself; OpenID Connect 3.1.3.7.
   */
  private void requireMeantForUs(IDTokenClaimsSet claims) {
    var asking = claims.getAuthorizedParty();
    boolean isOurs =
        asking == null
            ? claims.getAudience().size() == 1
            : asking.getValue().equals(settings.clientId());
    if (!isOurs) {
      throw refused();
    }
  }

  private OIDCTokenResponse tokens(Known provider, String code, SignOnTrip trip) {
    var client =
        new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(secret.reveal()));
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), callback, new CodeVerifier(trip.codeVerifier()));
    var request =
        new TokenRequest.Builder(provider.metadata().getTokenEndpointURI(), client, grant).build();
    try {
      var answer = OIDCTokenResponseParser.parse(prepared(request.toHTTPRequest()).send());
      if (!answer.indicatesSuccess()) {
        throw refused();
      }
      return (OIDCTokenResponse) answer.toSuccessResponse();
    } catch (ParseException | IOException e) {
      throw unavailable();
    }
  }

  private Known known() {
    var last = known;
    if (last == null || !clock.instant().isBefore(last.until())) {
      last = ask();
      known = last;
    }
    return last;
  }

  private Known ask() {
    var issuer = new Issuer(settings.issuer());
    try {
      var metadata = OIDCProviderMetadata.resolve(issuer, this::prepare);
      requireTls(metadata);
      var keys = new ProviderKeys(settings.algorithm(), tls).at(metadata.getJWKSetURI());
      var tokens = new IDTokenValidator(issuer, new ClientID(settings.clientId()), keys, null);
      tokens.setMaxClockSkew(CLOCK_SKEW_SECONDS);
      return new Known(metadata, tokens, clock.instant().plus(KNOWN_FOR));
    } catch (GeneralException | IOException e) {
      throw unavailable();
    }
  }

  /** A provider that sends secrets or keys in clear is none. */
  private static void requireTls(OIDCProviderMetadata metadata) {
    for (URI each :
        new URI[] {
          metadata.getAuthorizationEndpointURI(),
          metadata.getTokenEndpointURI(),
          metadata.getJWKSetURI()
        }) {
      if (each == null || !"https".equals(each.getScheme())) {
        throw unavailable();
      }
    }
  }

  private void prepare(HTTPRequest request) {
    prepared(request);
  }

  private HTTPRequest prepared(HTTPRequest request) {
    request.setConnectTimeout(CONNECT_MILLIS);
    request.setReadTimeout(READ_MILLIS);
    request.setFollowRedirects(false);
    request.setSSLSocketFactory(tls);
    return request;
  }

  private static DomainException refused() {
    return new DomainException(ProblemType.SIGN_ON_REFUSED, null);
  }

  private static DomainException unavailable() {
    return new DomainException(ProblemType.SIGN_ON_UNAVAILABLE, null);
  }
}
