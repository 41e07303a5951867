package org.fauces.identity.service;

import java.util.List;
import java.util.UUID;

/**
 * What a browser is asked for: to make a passkey for an account.
 *
 * @param present the credentials that the account has already, so that no device gets a second
 * @param algorithms by their COSE numbers, the preferred first
 */
public record PasskeyCreation(
    PasskeyRequest request,
    UUID accountId,
    String signInName,
    String displayName,
    List<byte[]> present,
    List<Long> algorithms) {
  @Override
  public String toString() {
    return "PasskeyCreation[" + accountId + "]";
  }
}
