package org.fauces.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fauces.cli.home.Home;
import org.fauces.cli.server.TokenKeyStore;
import org.fauces.identity.format.TokenKeys;
import org.fauces.it.support.Build;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Patience;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The keys of access tokens are replaced below a server in use: twice, or as often as {@code
 * -Dfauces.it.rotations=20} says.
 */
@Tag("NSG-2.4-04")
@ExtendWith(Installation.class)
class RotationIT {
  private static final int ROTATIONS = Integer.getInteger("fauces.it.rotations", 2);
  private static final int CLIENTS = 3;
  private static final int REQUESTS_PER_KEY = 10;

  private final Hospital hospital;
  private final Path home;

  RotationIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.home = fauces.home();
  }

  @Test
  void noRequestFailsWhileKeysAreReplaced() throws Exception {
    var before = newToken();
    var load = new Load();
    var pool = Executors.newFixedThreadPool(CLIENTS);
    try {
      IntStream.range(0, CLIENTS).forEach(client -> pool.submit(load));
      for (int i = 0; i < ROTATIONS; i++) {
        var name = rotate();
        Patience.until("requests with " + name, () -> load.served(name) >= REQUESTS_PER_KEY);
      }
    } finally {
      load.stopped.set(true);
      pool.shutdown();
    }
    assertThat(load.failures).isEmpty();
    assertThat(load.byKey).hasSizeGreaterThanOrEqualTo(ROTATIONS);
    assertThat(status(before)).isEqualTo(200); // its key signs no more, and it is not dead yet
  }

  @Test
  void aTokenOfARetiredKeyIsRefused() throws Exception {
    var store = new TokenKeyStore(Home.open(home));
    var genuine = SignedJWT.parse(newToken()).getJWTClaimsSet().getClaims();
    assertThat(status(keys().sign(seconds(genuine), Instant.now()))).isEqualTo(200);

    store.rotate(Duration.ofDays(-2)); // followed by another, which signed from yesterday on
    store.rotate(Duration.ofDays(-1));
    var dayBeforeYesterday = Instant.now().minus(Duration.ofHours(36));
    var forged = keys().sign(seconds(genuine), dayBeforeYesterday);

    assertThat(Files.readString(home.resolve("tls/tokens.jwks"))).contains(keyName(forged));
    assertThat(status(forged)).isEqualTo(401);
  }

  private String rotate() throws IOException, InterruptedException {
    var command =
        new ProcessBuilder(
                Build.distribution().resolve("fauces").toString(),
                "keys",
                "rotate-tokens",
                "--home",
                home.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(command.getInputStream().readAllBytes());
    assertThat(command.waitFor()).as(said).isZero();
    return said.replaceAll("(?s).*with the key ([A-Za-z0-9_-]{43}).*", "$1");
  }

  private TokenKeys keys() throws IOException, GeneralSecurityException {
    var secret = Files.readString(home.resolve("secrets/token-key-store")).strip();
    return TokenKeys.read(Files.readAllBytes(home.resolve("tls/tokens.p12")), secret.toCharArray());
  }

  /** The claims as they are written: the library reads times as dates. */
  private static Map<String, Object> seconds(Map<String, Object> claims) {
    var written = new ConcurrentHashMap<>(claims);
    written.put("aud", "fauces-api");
    written.put("iat", Instant.now().getEpochSecond());
    written.put("exp", Instant.now().plusSeconds(300).getEpochSecond());
    return written;
  }

  private String newToken() {
    return hospital.machines().token(hospital.camera());
  }

  private int status(String token) {
    return hospital
        .anonymous()
        .header("Authorization", "Bearer " + token)
        .get("/sessions")
        .statusCode();
  }

  static String keyName(String token) {
    try {
      return SignedJWT.parse(token).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks for a token and uses it, over and over. */
  private final class Load implements Runnable {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Map<String, AtomicInteger> byKey = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    @Override
    public void run() {
      while (!stopped.get()) {
        try {
          var token = newToken();
          var status = status(token);
          byKey.computeIfAbsent(keyName(token), name -> new AtomicInteger()).incrementAndGet();
          if (status != 200) {
            failures.add(status + " for " + keyName(token));
          }
        } catch (RuntimeException | AssertionError e) {
          failures.add(e.toString());
        }
      }
    }

    int served(String keyName) {
      return byKey.getOrDefault(keyName, new AtomicInteger()).get();
    }
  }
}
