package org.fauces.identity.service;

import org.fauces.shared.domain.Sensitive;

/** Chooses another password for one's own account. */
public record ChangePassword(Sensitive<String> oldPassword, Sensitive<String> password) {
  @Override
  public String toString() {
    return "ChangePassword[...]";
  }
}
