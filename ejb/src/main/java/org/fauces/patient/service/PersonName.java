package org.fauces.patient.service;

/** Family and given name in one script; never printed. */
public record PersonName(String family, String given) {
  @Override
  public String toString() {
    return "PersonName[...]";
  }
}
