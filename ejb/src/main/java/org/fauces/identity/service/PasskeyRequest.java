package org.fauces.identity.service;

import java.util.List;

/**
 * What a browser is asked for: to let a passkey of ours sign a challenge.
 *
 * @param allowed the credentials of the account that is to sign; empty where any may
 */
public record PasskeyRequest(byte[] challenge, String relyingPartyId, List<byte[]> allowed) {
  @Override
  public String toString() {
    return "PasskeyRequest[...]";
  }
}
