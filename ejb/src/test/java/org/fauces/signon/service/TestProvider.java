package org.fauces.signon.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/**
 * A provider that lies on demand: what a real one would never say is shown to be refused. It takes
 * each code once and only with the verifier of its challenge.
 */
final class TestProvider implements AutoCloseable {
  static final String CLIENT = "fauces";

  private final HttpsServer server;
  private final TestCertificate certificate;
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private RSAKey key = newKey();
  private RSAKey published = key;
  private Consumer<JWTClaimsSet.Builder> lie = claims -> {};
  private UnaryOperator<String> forgery = UnaryOperator.identity();
  private Instant now = Instant.now();
  private String issuer;
  private int keyRequests;
  private int descriptions;
  private boolean keysMoved;
  private String more = "";
  private String authorization = "";

  TestProvider(TestCertificate certificate) throws Exception {
    this.certificate = certificate;
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SSLContext tls = certificate.serverContext();
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    issuer = "https://localhost:" + server.getAddress().getPort();
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/keys", this::keys);
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return issuer;
  }

  Path caFile() {
    return certificate.pem();
  }

  /** What the next tokens say otherwise than they should. */
  void lie(Consumer<JWTClaimsSet.Builder> change) {
    lie = change;
  }

  /** Changes the next tokens after they were signed. */
  void forge(UnaryOperator<String> change) {
    forgery = change;
  }

  /** Signs with a key that it does not publish. */
  void signWithAnotherKey() {
    key = newKey();
  }

  /** Signs with a new key and publishes that one alone. */
  void rotate() {
    key = newKey();
    published = key;
  }

  /** Sends on whoever asks for its keys. */
  void moveKeys() {
    keysMoved = true;
  }

  /** Says something more of itself, or something else. */
  void describesItself(String members) {
    more = members;
  }

  int descriptions() {
    return descriptions;
  }

  /** How the client proved itself the last time; empty where it did so in the form. */
  String authorization() {
    return authorization;
  }

  int keyRequests() {
    return keyRequests;
  }

  /** What a browser would bring back from here. */
  Map<String, List<String>> signIn(URI departure) {
    var asked = query(departure.getRawQuery());
    var code = UUID.randomUUID().toString();
    codes.put(code, asked);
    var answer = new HashMap<String, List<String>>();
    answer.put("state", List.of(asked.get("state")));
    answer.put("code", List.of(code));
    return answer;
  }

  /** A token for an API, as somebody would bring it. */
  String accessToken() {
    return idToken(null);
  }

  static Map<String, String> query(String text) {
    var values = new HashMap<String, String>();
    for (String each : text.split("&")) {
      var parts = each.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return values;
  }

  private void describe(HttpExchange exchange) throws IOException {
    descriptions++;
    answer(
        exchange,
        200,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
         "end_session_endpoint": "%1$s/leave", %2$s "subject_types_supported": ["public"],
         "response_types_supported": ["code"],
         "id_token_signing_alg_values_supported": ["RS256"]}\
        """
            .formatted(issuer, more));
  }

  private void keys(HttpExchange exchange) throws IOException {
    keyRequests++;
    if (keysMoved && exchange.getRequestURI().getPath().equals("/keys")) {
      exchange.getResponseHeaders().set("Location", issuer + "/keys/moved");
      exchange.sendResponseHeaders(302, -1);
      return;
    }
    answer(exchange, 200, new JWKSet(published.toPublicJWK()).toString());
  }

  private void token(HttpExchange exchange) throws IOException {
    var sent = query(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    authorization = header == null ? "" : header;
    var asked = codes.remove(sent.get("code"));
    if (asked == null || !matches(sent, asked)) {
      answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    answer(
        exchange,
        200,
        """
        {"access_token": "a", "token_type": "Bearer", "id_token": "%s"}\
        """
            .formatted(forgery.apply(idToken(asked.get("nonce")))));
  }

  private static boolean matches(Map<String, String> sent, Map<String, String> asked) {
    var challenge =
        CodeChallenge.compute(
            CodeChallengeMethod.S256, new CodeVerifier(sent.get("code_verifier")));
    return challenge.getValue().equals(asked.get("code_challenge"))
        && sent.get("redirect_uri").equals(asked.get("redirect_uri"));
  }

  private String idToken(String nonce) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(CLIENT)
            .subject("subject-1")
            .claim("nonce", nonce)
            .claim("name", "山田 花子")
            .claim("preferred_username", "hanako")
            .claim("groups", List.of("nurses"))
            .claim("amr", List.of("pwd", "mfa"))
            .claim("auth_time", now.getEpochSecond())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)));
    lie.accept(claims);
    return signed(claims.build());
  }

  private String signed(JWTClaimsSet claims) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var jwt = new SignedJWT(header, claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  /** The same claims without a signature. */
  static String unsigned(String token) {
    try {
      return new PlainJWT(SignedJWT.parse(token).getJWTClaimsSet()).serialize();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
