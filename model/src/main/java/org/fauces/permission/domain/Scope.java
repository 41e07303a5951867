package org.fauces.permission.domain;

/** Which objects a use case reaches. All others do not exist for the caller. */
public enum Scope {
  FACILITY("what belongs to the facility that the caller acts for"),
  CARE(
      "patients of the facility that the caller acts for and what belongs to them; in an emergency"
          + " those of another facility, to read"),
  EMERGENCY(
      "one patient of another facility, by id or by a number that is known exactly; never a search"),
  VISIT(
      "examinations of the facility that the caller acts for; of these a camera reaches only those"
          + " that were opened for it"),
  OWN_FACILITIES("the facilities at which the caller's account holds a role"),
  ADMINISTERED(
      "for an administrator of a facility that facility; for an administrator of the group every"
          + " facility"),
  FIGURES(
      "counts of the facility that the caller acts for, and for an administrator of the group those"
          + " of every facility; no patient"),
  GROUP("every facility of the installation"),
  ACCOUNT("the caller's own account"),
  CODE("what the one-time code was made for"),
  SYSTEM("nothing that belongs to a patient or to a person");

  private final String meaning;

  Scope(String meaning) {
    this.meaning = meaning;
  }

  /** What it takes in, in words for the table of permissions. */
  public String meaning() {
    return meaning;
  }
}
