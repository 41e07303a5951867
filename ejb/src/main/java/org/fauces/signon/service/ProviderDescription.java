package org.fauces.signon.service;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.signon.domain.SignOnSettings;

/**
 * What the hospital's provider says of itself. Asked for at the first use and again after an hour,
 * so that this server starts without it; by one request at a time and, after it did not answer, not
 * for some seconds, so that nobody can make many wait for it.
 */
final class ProviderDescription {
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 10_000;
  private static final int CLOCK_SKEW_SECONDS = 30;
  private static final Duration KNOWN_FOR = Duration.ofHours(1);
  private static final Duration SPARED_FOR = Duration.ofSeconds(5);

  private final SignOnSettings settings;
  private final Clock clock;
  private final SSLSocketFactory tls;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Known known;
  private volatile Instant sparedUntil = Instant.MIN;

  ProviderDescription(SignOnSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.tls = ProviderTls.trusting(settings.caFile());
  }

  /** Where it is reached, and how its identity tokens are checked. */
  record Known(OIDCProviderMetadata metadata, IDTokenValidator tokens, Instant until) {}

  /**
   * What is known of it now.
   *
   * @throws DomainException when it does not answer as it should
   */
  Known get() {
    if (isOld()) {
      awaitTurn();
      try {
        if (isOld()) {
          renew();
        }
      } finally {
        asking.unlock();
      }
    }
    return known;
  }

  // who waits longer than the provider needs to be reached would wait in vain
  private void awaitTurn() {
    try {
      if (!asking.tryLock(CONNECT_MILLIS, TimeUnit.MILLISECONDS)) {
        throw unavailable();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  private boolean isOld() {
    var last = known;
    return last == null || !clock.instant().isBefore(last.until());
  }

  private void renew() {
    if (clock.instant().isBefore(sparedUntil)) {
      throw unavailable();
    }
    try {
      known = ask();
    } catch (DomainException e) {
      sparedUntil = clock.instant().plus(SPARED_FOR);
      throw e;
    }
  }

  private Known ask() {
    var issuer = new Issuer(settings.issuer());
    try {
      var metadata = OIDCProviderMetadata.resolve(issuer, this::prepared);
      requireTls(metadata);
      var keys = new ProviderKeys(settings.algorithm(), tls).at(metadata.getJWKSetURI());
      var tokens = new IDTokenValidator(issuer, new ClientID(settings.clientId()), keys, null);
      tokens.setMaxClockSkew(CLOCK_SKEW_SECONDS);
      return new Known(metadata, tokens, clock.instant().plus(KNOWN_FOR));
    } catch (GeneralException | IOException e) {
      throw Refusals.unavailable("the provider's description", e);
    }
  }

  /** A provider that sends secrets, keys or people in clear is none. */
  private static void requireTls(OIDCProviderMetadata metadata) {
    boolean isWhole =
        Stream.of(
                metadata.getAuthorizationEndpointURI(),
                metadata.getTokenEndpointURI(),
                metadata.getJWKSetURI())
            .allMatch(Objects::nonNull);
    boolean isSafe =
        Stream.of(
                metadata.getAuthorizationEndpointURI(),
                metadata.getTokenEndpointURI(),
                metadata.getJWKSetURI(),
                metadata.getEndSessionEndpointURI())
            .filter(Objects::nonNull)
            .map(URI::getScheme)
            .allMatch("https"::equals);
    if (!isWhole || !isSafe) {
      throw unavailable();
    }
  }

  /**
   * A request to the provider that waits for so long, follows nothing and trusts whom it should.
   */
  HTTPRequest prepared(HTTPRequest request) {
    request.setConnectTimeout(CONNECT_MILLIS);
    request.setReadTimeout(READ_MILLIS);
    request.setFollowRedirects(false);
    request.setSSLSocketFactory(tls);
    return request;
  }

  private static DomainException unavailable() {
    return new DomainException(ProblemType.SIGN_ON_UNAVAILABLE, null);
  }
}
