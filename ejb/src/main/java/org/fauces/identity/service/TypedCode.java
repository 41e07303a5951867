package org.fauces.identity.service;

import org.fauces.shared.domain.Sensitive;

/** A code that was read from somewhere and typed. */
public record TypedCode(Kind kind, Sensitive<String> code) implements SecondFactor {
  /** Where it was read. */
  public enum Kind {
    /** In an authenticator app. */
    TOTP,
    /** On the paper for when the other factors are lost. */
    RECOVERY_CODE
  }

  @Override
  public String toString() {
    return "TypedCode[" + kind + "]";
  }
}
