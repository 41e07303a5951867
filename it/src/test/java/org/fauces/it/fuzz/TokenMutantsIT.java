package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.ServerKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Thousands of tokens that are nearly right open nothing, are told nothing but that somebody must
 * sign in, and are quoted by no log.
 */
@Tag("NSG-2.4-04")
@ExtendWith(Installation.class)
class TokenMutantsIT {
  private static final long SEED = Long.getLong("fauces.it.fuzz.seed", 20261126);
  private static final int QUOTED_CHARS = 24;

  private final Hospital hospital;
  private final RunningFauces fauces;
  private final String genuine;
  private final ServerKeys keys;

  TokenMutantsIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.fauces = fauces;
    this.genuine = hospital.token(hospital.physician());
    this.keys = ServerKeys.of(fauces, keyId(genuine));
  }

  private static String keyId(String token) {
    try {
      return JWSObject.parse(token).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noneOpensAnythingAndAllAreAnsweredAlike() throws IOException {
    var mutants = mutants();
    assertThat(mutants).hasSizeGreaterThan(2000);
    var log = ServerLog.of(fauces);
    var answers = new TreeMap<String, Integer>();
    var unlike = new TreeMap<String, String>();
    try (var wire = new Wire(fauces)) {
      for (var mutant : mutants.entrySet()) {
        var answer = send(wire, mutant.getValue());
        var shown = answer.status() + " " + answer.text();
        answers.merge(shown, 1, Integer::sum);
        unlike.putIfAbsent(shown, mutant.getKey());
      }
    }
    assertThat(answers.keySet()).as("%s", unlike).hasSize(1);
    assertThat(answers.firstKey()).startsWith("401 {");
    assertThat(quoted(log.written(), mutants)).isEmpty();
    Summary.of("token-mutants")
        .write(mutants.size() + " mutants of seed " + SEED + ": " + answers, List.of());
  }

  @Test
  void theUnchangedClaimsSignedHereAreTaken() throws IOException {
    // otherwise every wrong claim could have been refused for its signature
    try (var wire = new Wire(fauces)) {
      assertThat(send(wire, genuine).status()).isEqualTo(200);
      assertThat(send(wire, WrongClaims.unchanged(genuine, keys.signer())).status()).isEqualTo(200);
    }
  }

  private Map<String, String> mutants() {
    var other = hospital.token(hospital.nurse());
    var all =
        new LinkedHashMap<>(TokenMutants.of(new Dice(SEED, 0), genuine, other, keys.publicKey()));
    WrongClaims.of(genuine, keys.signer(), hospital.elsewhere())
        .forEach((name, token) -> all.put("claims: " + name, token));
    return all;
  }

  private WireAnswer send(Wire wire, String token) throws IOException {
    var line =
        "Authorization: Bearer "
            + new String(token.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    var request = WireRequest.of("GET", "/api/v1/examinations", line);
    return wire.send(request.bytes(fauces), "GET");
  }

  /** What of the tokens stands in the log: any run of characters of some length. */
  private static TreeSet<String> quoted(String written, Map<String, String> mutants) {
    var found = new TreeSet<String>();
    mutants.forEach(
        (name, token) ->
            IntStream.iterate(0, at -> at + QUOTED_CHARS <= token.length(), at -> at + QUOTED_CHARS)
                .mapToObj(at -> token.substring(at, at + QUOTED_CHARS))
                .filter(written::contains)
                .forEach(run -> found.add(name)));
    return found;
  }
}
