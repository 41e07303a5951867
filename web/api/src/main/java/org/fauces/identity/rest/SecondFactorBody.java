package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.SecondFactor;
import org.fauces.identity.service.TypedCode;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.JsonFields;

/** A second factor: a code with {@code TOTP} and {@code RECOVERY_CODE}, else a signature. */
@Schema(name = "SecondFactor")
record SecondFactorBody(
    @Schema(required = true) Type type,
    @Schema(implementation = String.class, maxLength = Texts.CODE) Sensitive<String> code,
    PasskeyBody passkey) {

  /** What is shown. */
  enum Type {
    TOTP,
    RECOVERY_CODE,
    PASSKEY
  }

  static SecondFactor read(JsonFields fields) {
    return switch (fields.constant("type", Type.class)) {
      case TOTP -> new TypedCode(TypedCode.Kind.TOTP, code(fields));
      case RECOVERY_CODE -> new TypedCode(TypedCode.Kind.RECOVERY_CODE, code(fields));
      case PASSKEY -> PasskeyBody.read(fields.object("passkey"));
    };
  }

  private static Sensitive<String> code(JsonFields fields) {
    return Sensitive.of(fields.string("code", Texts.CODE));
  }

  @Override
  public String toString() {
    return "SecondFactorBody[" + type + "]";
  }
}
