package org.fauces.identity.service;

/** A person as the identity system makes it. */
public record CreatePerson(
    String signInName, String displayName, String personnelNumber, boolean active) {
  @Override
  public String toString() {
    return "CreatePerson[...]";
  }
}
