package org.fauces.it.support;

import java.util.UUID;

/** An account and the facility it signs in for. */
public record Person(UUID accountId, String signInName, UUID facilityId) {
  /** The password of everybody in the tests. */
  public static final String PASSWORD = "seven lanterns over a quiet harbour";

  /** The same account, acting for another facility. */
  public Person at(UUID otherFacilityId) {
    return new Person(accountId, signInName, otherFacilityId);
  }
}
