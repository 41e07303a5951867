package org.fauces.identity.service;

import org.fauces.shared.domain.Sensitive;

/** Chooses the first password of an invited account. */
public record Activate(Sensitive<String> code, Sensitive<String> password) {
  @Override
  public String toString() {
    return "Activate[...]";
  }
}
