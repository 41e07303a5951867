package org.fauces.identity.service;

import org.fauces.shared.domain.Sensitive;

/**
 * Signs in whom an identity system vouches for; the code of the invitation by which an account is
 * linked at the first time may be null.
 */
public record ExternalSignIn(ExternalProof proof, Sensitive<String> code, SignInStep step) {
  @Override
  public String toString() {
    return "ExternalSignIn[...]";
  }
}
