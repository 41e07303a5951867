package org.fauces.identity.service;

import org.fauces.shared.domain.Sensitive;

/** Signs in by name and password. */
public record SignIn(String signInName, Sensitive<String> password, SignInStep step) {
  @Override
  public String toString() {
    return "SignIn[...]";
  }
}
