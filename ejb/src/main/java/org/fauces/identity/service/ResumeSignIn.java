package org.fauces.identity.service;

import org.fauces.shared.domain.Sensitive;

/** Goes on with a sign-in that was proven in part. */
public record ResumeSignIn(Sensitive<String> ticket, SignInStep step) {
  @Override
  public String toString() {
    return "ResumeSignIn[...]";
  }
}
