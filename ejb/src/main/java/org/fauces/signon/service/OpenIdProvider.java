package org.fauces.signon.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
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
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fauces.shared.domain.Sensitive;
import org.fauces.signon.domain.SignOnSettings;

/** The hospital's OpenID provider: authorization code flow with PKCE. */
final class OpenIdProvider {
  private final SignOnSettings settings;
  private final Sensitive<String> secret;
  private final URI callback;
  private final ProviderDescription description;

  OpenIdProvider(SignOnSettings settings, Sensitive<String> secret, URI callback, Clock clock) {
    this.settings = settings;
    this.secret = secret;
    this.callback = callback;
    this.description = new ProviderDescription(settings, clock);
  }

  /** Where the browser is sent to. */
  URI departure(SignOnTrip trip) {
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)),
                new ClientID(settings.clientId()),
                callback)
            .endpointURI(description.get().metadata().getAuthorizationEndpointURI())
            .state(new State(trip.state()))
            .nonce(new Nonce(trip.nonce()))
            .codeChallenge(new CodeVerifier(trip.codeVerifier()), CodeChallengeMethod.S256);
    if (settings.secondFactor().isAcr()) {
      request.acrValues(List.of(new ACR(settings.secondFactor().value())));
    }
    return request.build().toURI();
  }

  /**
   * Whether an answer that names this issuer, or none, can be the provider's: one that says who
   * answers always says so (RFC 9207).
   */
  boolean answersAs(Optional<String> issuer) {
    return issuer
        .map(settings.issuer().toString()::equals)
        .orElseGet(() -> !description.get().metadata().supportsAuthorizationResponseIssuerParam());
  }

  /**
   * Where a browser signs out there as well, if the provider has such a place. The identity token
   * would spare the person a question there, but no token is written into an address.
   */
  Optional<URI> endOfSession(URI andThen) {
    return Optional.ofNullable(description.get().metadata().getEndSessionEndpointURI())
        .map(
            place ->
                new LogoutRequest(
                        place, null, null, new ClientID(settings.clientId()), andThen, null, null)
                    .toURI());
  }

  /** The claims of the identity token that a code stands for, all of it checked. */
  Map<String, Object> redeem(String code, SignOnTrip trip) {
    var provider = description.get();
    var response = tokens(provider, code, trip);
    try {
      var token = response.getOIDCTokens().getIDToken();
      var claims = provider.tokens().validate(token, new Nonce(trip.nonce()));
      requireMeantForUs(claims);
      return claims.toJSONObject();
    } catch (BadJOSEException e) {
      throw Refusals.ofToken(e);
    } catch (JOSEException e) {
      throw Refusals.unavailable("the provider's keys", e);
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
      throw Refusals.of("the identity token is meant for another party");
    }
  }

  private OIDCTokenResponse tokens(
      ProviderDescription.Known provider, String code, SignOnTrip trip) {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), callback, new CodeVerifier(trip.codeVerifier()));
    var request =
        new TokenRequest.Builder(provider.metadata().getTokenEndpointURI(), client(), grant)
            .build();
    try {
      var answer =
          OIDCTokenResponseParser.parse(description.prepared(request.toHTTPRequest()).send());
      if (!answer.indicatesSuccess()) {
        throw Refusals.ofAnswer(answer.toErrorResponse().getErrorObject());
      }
      return (OIDCTokenResponse) answer.toSuccessResponse();
    } catch (ParseException | IOException e) {
      throw Refusals.unavailable("the provider's tokens", e);
    }
  }

  private ClientAuthentication client() {
    var id = new ClientID(settings.clientId());
    var shared = new Secret(secret.reveal());
    return settings.sendsSecretInForm()
        ? new ClientSecretPost(id, shared)
        : new ClientSecretBasic(id, shared);
  }
}
