package org.fauces.cli.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.fauces.cli.home.Secret;
import org.fauces.cli.home.Secrets;
import org.fauces.cli.process.Pause;

/**
 * Signs the demonstration's administrator in, who cannot do without a second factor: an
 * authenticator app whose secret is among the home's secrets, so that nobody needs a telephone.
 */
final class DemoAdministrator {
  private static final String NAME = "demo-admin";
  private static final int TRIES = 3; // a code is taken once, the next comes within 30 seconds

  private final ApiClient nobody;
  private final Secrets secrets;
  private final Clock clock;

  DemoAdministrator(ApiClient nobody, Secrets secrets, Clock clock) {
    this.nobody = nobody;
    this.secrets = secrets;
    this.clock = clock;
  }

  ApiClient signIn() {
    var answer = answer(TRIES);
    boolean isLimited = answer.getJsonArray("roles").toString().contains("LIMITED");
    var client = nobody.withToken(answer.getString("accessToken"));
    return (isLimited ? enrol(client) : client).acceptTerms();
  }

  private JsonObject answer(int triesLeft) {
    try {
      return nobody.post("/sign-in", body());
    } catch (ApiRefusal e) {
      if (triesLeft == 1 || !e.isOf("factor-refused")) {
        throw e;
      }
      Pause.of(Duration.ofSeconds(TotpApp.secondsLeft(clock.instant())));
      return answer(triesLeft - 1);
    }
  }

  private JsonObject body() {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("signInName", NAME)
            .add("password", secrets.getOrCreate(Secret.DEMO_ADMIN));
    code()
        .ifPresent(
            code ->
                body.add(
                    "secondFactor",
                    Json.createObjectBuilder().add("type", "TOTP").add("code", code)));
    return body.build();
  }

  private Optional<String> code() {
    return secrets
        .find(Secret.DEMO_ADMIN_TOTP)
        .map(secret -> TotpApp.code(secret, clock.instant()));
  }

  /** Kept before it counts: a start that is interrupted in between enrols another. */
  private ApiClient enrol(ApiClient limited) {
    var secret = limited.post("/factors/totp", JsonObject.EMPTY_JSON_OBJECT).getString("secret");
    secrets.put(Secret.DEMO_ADMIN_TOTP, secret);
    var confirmation = Json.createObjectBuilder().add("code", code().orElseThrow()).build();
    var enrolled = limited.post("/factors/totp/confirmation", confirmation);
    return nobody.withToken(enrolled.getJsonObject("signedIn").getString("accessToken"));
  }
}
