package org.fauces.identity.domain;

/** Why an account may not be used. Names are stored: never rename or reuse one. */
public enum DisableReason {
  LEFT,
  MISUSE_SUSPECTED,
  NOT_NEEDED,
  OTHER,
  /** The hospital's list of its people does not name the person any more. */
  NOT_ON_STAFF_LIST,
  /** The last facility at which it held a role was closed. */
  FACILITY_CLOSED,
  /** Nobody signed in for too long. */
  DORMANT,
  /** The hospital's identity system says that the person is not active. */
  DEPROVISIONED,
  /** The hospital's identity system deleted the person, who is not there for it any more. */
  DELETED_BY_PROVISIONER;

  /** Whether a person may give this reason; the others are the system's own. */
  public boolean isGivenByPeople() {
    return ordinal() <= OTHER.ordinal();
  }
}
