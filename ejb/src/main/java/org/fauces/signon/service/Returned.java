package org.fauces.signon.service;

import org.fauces.identity.service.SignedIn;

/** Who signed in, and the address of the portal that was asked for before. */
public record Returned(SignedIn signedIn, String returnTo) {
  @Override
  public String toString() {
    return "Returned[...]";
  }
}
