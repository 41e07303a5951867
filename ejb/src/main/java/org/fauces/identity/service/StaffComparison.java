package org.fauces.identity.service;

import java.util.List;
import java.util.UUID;

/**
 * What a comparison with the hospital's list came to: accounts that were disabled since the list
 * does not name their holders, accounts whose roles are at other facilities than the list says, and
 * numbers of the list that no account has. Only the first are acted upon.
 */
public record StaffComparison(
    int people, List<UUID> disabled, List<UUID> moved, List<String> unknown) {
  @Override
  public String toString() {
    return "StaffComparison[" + people + "]";
  }
}
