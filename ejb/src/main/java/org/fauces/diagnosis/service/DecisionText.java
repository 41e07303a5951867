package org.fauces.diagnosis.service;

/** The free text of a decision; each part may be null, none is ever printed. */
public record DecisionText(String reason, String diagnosis, String treatmentNote) {
  @Override
  public String toString() {
    return "DecisionText[...]";
  }
}
