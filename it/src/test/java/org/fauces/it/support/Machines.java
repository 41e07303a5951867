package org.fauces.it.support;

import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.fauces.identity.format.MachineKeyPair;

/** Cameras and integrations: they sign in by keys, which lie in the product's home. */
public final class Machines {
  /** How a machine asks for a token. */
  public static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final RunningFauces fauces;

  Machines(RunningFauces fauces) {
    this.fauces = fauces;
  }

  /** Registers the account's key by the code of its invitation, unless that was done before. */
  public void activate(UUID accountId, Response invited) {
    invited.then().statusCode(oneOf(200, 201));
    activate(accountId, invited.<String>path("invitation.code"));
  }

  /** The same by the code itself; without one the account is active already. */
  void activate(UUID accountId, String code) {
    if (code != null) {
      var key = MachineKeyPair.generate();
      write(accountId, key);
      register("code", code, key).then().statusCode(200);
    }
  }

  /** Asks to register a key; the right is a code or an assertion. */
  public Response register(String right, String value, MachineKeyPair key) {
    return register(right, value, key, key.proof());
  }

  /** The same with any proof. */
  public Response register(String right, String value, MachineKeyPair key, String proof) {
    var body = Body.of(right, value, "proof", proof).with("key", jwk(key));
    return fauces
        .request()
        .basePath(Hospital.API)
        .contentType(ContentType.JSON)
        .body(body.toString())
        .post(right.equals("code") ? "/machine-keys" : "/machine-keys/next");
  }

  /** A public key as a document. */
  public static Map<String, Object> jwk(MachineKeyPair key) {
    var jwk = key.publicKey().key();
    return Map.of("kty", "EC", "crv", "P-256", "x", "" + jwk.getX(), "y", "" + jwk.getY());
  }

  public MachineKeyPair key(Person machine) {
    try {
      return MachineKeyPair.parse(Files.readString(file(machine.accountId())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new access token. */
  public String token(Person machine) {
    return signIn(key(machine).assertion(machine.accountId()))
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /** What the address of tokens answers to a signed statement. */
  public Response signIn(String assertion) {
    return token(Map.of("grant_type", JWT_BEARER, "assertion", assertion));
  }

  /** What the address of tokens answers to a form. */
  public Response token(Map<String, String> form) {
    return fauces
        .request()
        .basePath(Hospital.API)
        .contentType(ContentType.URLENC)
        .formParams(form)
        .post("/token");
  }

  boolean isMachine(Person person) {
    return Files.exists(file(person.accountId()));
  }

  private void write(UUID accountId, MachineKeyPair key) {
    try {
      Files.writeString(file(accountId), key.secretText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(UUID accountId) {
    return fauces.home().resolve("machine-" + accountId + ".jwk");
  }
}
