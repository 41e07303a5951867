package org.fauces.it.support;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import io.restassured.filter.Filter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.client.params.ClientPNames;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/**
 * Keeps connections to a server between requests, as browsers do: a handshake for each would cost
 * the tests more than all that the server does. They trust one certificate and hold no cookies.
 */
@SuppressWarnings("deprecation") // REST Assured takes no newer client
final class Connections implements AutoCloseable {
  /** A body that nobody reads would keep its connection for good. */
  static final Filter READ_WHOLE =
      (request, answer, rest) -> {
        var whole = rest.next(request, answer);
        whole.asByteArray();
        return whole;
      };

  private static final long PATIENCE_MILLIS = 30_000;

  /** More than any test asks at once. */
  private static final int AT_ONCE = 500;

  private static final String ANY_ADDRESS = "";

  private final SSLConfig trust;
  private final Map<String, RestAssuredConfig> bySource = new ConcurrentHashMap<>();

  Connections(KeyStore trusted) {
    try {
      trust = SSLConfig.sslConfig().sslSocketFactory(new SSLSocketFactory(trusted));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  RestAssuredConfig any() {
    return bySource.computeIfAbsent(ANY_ADDRESS, any -> config(clients()));
  }

  /** Those that come from an address of this machine. */
  RestAssuredConfig from(String address) {
    return bySource.computeIfAbsent(
        address, source -> config(clients().setParam("http.route.local-address", literal(source))));
  }

  /** Lets go of them, since a server that stops would wait for them. */
  @Override
  public void close() {
    bySource
        .values()
        .forEach(
            each ->
                each.getHttpClientConfig().httpClientInstance().getConnectionManager().shutdown());
  }

  private RestAssuredConfig config(HttpClientConfig clients) {
    clients.httpClientInstance(); // else several threads would each make one
    return RestAssuredConfig.config().httpClient(clients).sslConfig(trust);
  }

  private static HttpClientConfig clients() {
    return HttpClientConfig.httpClientConfig()
        .reuseHttpClientInstance()
        .httpClientFactory(Connections::client);
  }

  private static DefaultHttpClient client() {
    var pool = new PoolingClientConnectionManager();
    pool.setMaxTotal(AT_ONCE);
    pool.setDefaultMaxPerRoute(AT_ONCE);
    var client = new DefaultHttpClient(pool);
    client.getParams().setLongParameter(ClientPNames.CONN_MANAGER_TIMEOUT, PATIENCE_MILLIS);
    return client;
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
