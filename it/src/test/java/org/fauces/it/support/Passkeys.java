package org.fauces.it.support;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fauces.authenticator.SoftwarePasskey;
import org.fauces.authenticator.SoftwarePasskey.Asked;

/** The passkeys of the people in the tests, one each, and how they are used over HTTPS. */
public final class Passkeys {
  private static final Map<UUID, SoftwarePasskey> ALL = new ConcurrentHashMap<>();

  private final RunningFauces fauces;

  public Passkeys(RunningFauces fauces) {
    this.fauces = fauces;
  }

  /** The passkey of an account, the same in every run. */
  public static SoftwarePasskey of(Person person) {
    return ALL.computeIfAbsent(person.accountId(), id -> SoftwarePasskey.of("passkey of " + id));
  }

  /** Enrols a person's passkey in a session that may do so. */
  Response enrol(Person person, Supplier<RequestSpecification> session) {
    var challenge = session.get().post("/factors/passkeys/challenge");
    var made = of(person).create(asked(challenge));
    return session
        .get()
        .body(
            Body.of("name", "Test key", "clientDataJSON", made.get("clientDataJSON"))
                .with("attestationObject", made.get("attestationObject"))
                .toString())
        .post("/factors/passkeys");
  }

  /** What the person's passkey says to a challenge for signing in. */
  public Map<String, String> sign(Person person, Supplier<RequestSpecification> nobody) {
    return using(person, () -> nobody.get().post("/sign-in/passkey/challenge"), signed -> signed);
  }

  /** Signs in at the API, for the facility that the person acts for. */
  public Response signIn(Person person, Supplier<RequestSpecification> nobody) {
    return using(
        person,
        () -> nobody.get().post("/sign-in/passkey/challenge"),
        signed -> {
          var body = Body.of("passkey", signed);
          var facility = person.facilityId();
          return nobody
              .get()
              .body((facility == null ? body : body.with("facilityId", facility)).toString())
              .post("/sign-in/passkey");
        });
  }

  /** Signs what a challenge asks for and sends it; one at a time, for the counter may not fall. */
  public <T> T using(
      Person person, Supplier<Response> challenge, Function<Map<String, String>, T> send) {
    var passkey = of(person);
    synchronized (passkey) {
      return send.apply(passkey.sign(asked(challenge.get())));
    }
  }

  private Asked asked(Response challenge) {
    challenge.then().statusCode(200);
    return new Asked(
        fauces.uri("").toString(), challenge.path("relyingPartyId"), challenge.path("challenge"));
  }
}
