package org.fauces.identity.service;

import java.util.UUID;

/** What a person is called from now on; null leaves a name as it is. */
public record RenameAccount(UUID accountId, String signInName, String displayName) {
  @Override
  public String toString() {
    return "RenameAccount[" + accountId + "]";
  }
}
