package org.fauces.identity.service;

/**
 * What a browser hands over when a passkey has signed: WebAuthn's own byte strings. The user handle
 * may be null.
 */
public record PasskeyAnswer(
    byte[] credentialId,
    byte[] clientData,
    byte[] authenticatorData,
    byte[] signature,
    byte[] userHandle)
    implements SecondFactor {

  @Override
  public String toString() {
    return "PasskeyAnswer[...]";
  }
}
