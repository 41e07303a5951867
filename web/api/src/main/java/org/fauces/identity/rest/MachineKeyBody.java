package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.format.Assertion;
import org.fauces.identity.format.AssertionRefused;
import org.fauces.identity.format.MachineJwk;
import org.fauces.identity.service.RegisterMachineKey;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.JsonFields;

/** A machine's public key, why it may be registered, and the proof of its other half. */
@Schema(name = "MachineKey")
record MachineKeyBody(
    @Schema(implementation = String.class, description = "The invitation's code, for the first key")
        Sensitive<String> code,
    @Schema(
            implementation = String.class,
            description = "A JWT signed with the key in use, for the next key")
        Sensitive<String> assertion,
    @Schema(required = true) Jwk key,
    @Schema(
            required = true,
            implementation = String.class,
            description = "A JWT signed with the key itself, iss and sub being its thumbprint")
        Sensitive<String> proof) {

  static MachineKeyBody first(JsonFields fields) {
    return new MachineKeyBody(
        Sensitive.of(fields.string("code", Texts.CODE)), null, key(fields), proof(fields));
  }

  static MachineKeyBody next(JsonFields fields) {
    return new MachineKeyBody(
        null,
        Sensitive.of(fields.string("assertion", Assertion.MAX_CHARACTERS)),
        key(fields),
        proof(fields));
  }

  private static Jwk key(JsonFields fields) {
    var key = fields.object("key");
    return new Jwk(
        key.constant("kty", KeyType.class),
        key.string("crv", Jwk.MAX),
        key.string("x", Jwk.MAX),
        key.string("y", Jwk.MAX));
  }

  private static Sensitive<String> proof(JsonFields fields) {
    return Sensitive.of(fields.string("proof", Assertion.MAX_CHARACTERS));
  }

  RegisterMachineKey command() {
    return new RegisterMachineKey(code == null ? assertion : code, key.read(), proof);
  }

  @Override
  public String toString() {
    return "MachineKeyBody[...]";
  }

  /** The one type of key there is. */
  enum KeyType {
    EC
  }

  /** A public key on P-256 after RFC 7517; what else a JWK may hold is refused. */
  @Schema(name = "PublicKey")
  record Jwk(
      @Schema(required = true) KeyType kty,
      @Schema(required = true, examples = "P-256") String crv,
      @Schema(required = true) String x,
      @Schema(required = true) String y) {
    static final int MAX = 64;

    MachineJwk read() {
      if (!crv.equals("P-256")) {
        throw DomainException.invalid("/key/crv", "only-p-256");
      }
      try {
        return MachineJwk.of(x, y);
      } catch (AssertionRefused e) {
        throw DomainException.invalid("/key", e.rule());
      }
    }
  }
}
