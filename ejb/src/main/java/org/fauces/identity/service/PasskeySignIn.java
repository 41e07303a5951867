package org.fauces.identity.service;

/** Signs in by a passkey, which says itself whose it is. */
public record PasskeySignIn(PasskeyAnswer answer, SignInStep step) {
  @Override
  public String toString() {
    return "PasskeySignIn[...]";
  }
}
