package org.fauces.identity.service;

import java.util.UUID;
import org.fauces.shared.domain.Sensitive;

/** The first administrator, with the password of his choice. */
public record NewAdministrator(
    UUID id,
    String signInName,
    String displayName,
    String personnelNumber,
    Sensitive<String> password) {
  @Override
  public String toString() {
    return "NewAdministrator[" + id + "]";
  }
}
