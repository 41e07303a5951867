package org.fauces.signon.service;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/**
 * The keys that an identity system signs by. Kept for five minutes; a token that names an unknown
 * key makes them be read again at once, though not more than twice in half a minute, so that a
 * rotation fails nobody and an invented key floods nobody. One algorithm is taken and no other.
 */
final class ProviderKeys {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int MAX_BYTES = 200_000;
  private static final long KEPT_MILLIS = Duration.ofMinutes(5).toMillis();
  private static final long REFRESH_MILLIS = Duration.ofSeconds(15).toMillis();

  private final JWSAlgorithm algorithm;
  private final SSLSocketFactory tls;
  private volatile boolean wereRead;

  ProviderKeys(String algorithm, SSLSocketFactory tls) {
    this.algorithm = JWSAlgorithm.parse(algorithm);
    this.tls = tls;
  }

  JWSKeySelector<SecurityContext> at(URI address) {
    var retriever = new Retriever();
    try {
      var keys =
          JWKSourceBuilder.create(address.toURL(), retriever)
              .cache(KEPT_MILLIS, REFRESH_MILLIS)
              .rateLimited(true)
              .retrying(true)
              .build();
      return new JWSVerificationKeySelector<>(algorithm, keys);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no address of keys", e);
    }
  }

  /**
   * Whether there were keys when they were asked for last. Asking too often is no word of a token:
   * it comes of an outage as well as of keys that nobody knows.
   */
  boolean wereRead() {
    return wereRead;
  }

  /** Keys lie where the provider says, not where somebody else sends on to. */
  private final class Retriever extends DefaultResourceRetriever {
    Retriever() {
      super(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_BYTES, true, tls);
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
      try {
        var resource = super.retrieveResource(address);
        JWKSet.parse(resource.getContent());
        wereRead = true;
        return resource;
      } catch (ParseException e) {
        wereRead = false;
        throw new IOException("no set of keys", e);
      } catch (IOException e) {
        wereRead = false;
        throw e;
      }
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
      var connection = super.openHTTPConnection(address);
      connection.setInstanceFollowRedirects(false);
      return connection;
    }
  }
}
