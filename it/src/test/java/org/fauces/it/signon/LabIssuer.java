package org.fauces.it.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fauces.it.support.SignOnSetup;

/** An issuer of tokens for the API: it publishes a key and signs what it is told. */
final class LabIssuer implements AutoCloseable {
  /** One for all tests: the product keeps the keys of an issuer for minutes. */
  private static final RSAKey KEY = newKey();

  private final HttpsServer server;

  LabIssuer(SignOnSetup setup) {
    var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    try {
      var address =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), setup.labKeys().getPort());
      server = HttpsServer.create(address, 0);
      server.setHttpsConfigurator(new HttpsConfigurator(setup.serverTls()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        setup.labKeys().getPath(),
        exchange -> {
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  /** A token for somebody of the laboratory, changed as told before it is signed. */
  String token(String subject, Consumer<JWTClaimsSet.Builder> change) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(SignOnSetup.LAB)
            .audience(SignOnSetup.LAB_AUDIENCE)
            .subject(subject)
            .jwtID(UUID.randomUUID().toString())
            .claim("preferred_username", subject)
            .claim("name", "検査 太郎")
            .claim("groups", List.of("lab"))
            .claim("amr", List.of("mfa"))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(120)));
    change.accept(claims);
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build();
    var token = new SignedJWT(header, claims.build());
    try {
      token.sign(new RSASSASigner(KEY));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("lab").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
