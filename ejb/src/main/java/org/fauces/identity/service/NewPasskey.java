package org.fauces.identity.service;

/** What a browser hands over when a passkey was made, and the name its holder gives it. */
public record NewPasskey(String name, byte[] clientData, byte[] attestationObject) {
  @Override
  public String toString() {
    return "NewPasskey[...]";
  }
}
