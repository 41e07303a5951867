package org.fauces.patient.service;

/** A number under which a system knows the patient; never printed. */
public record IdentifierView(String system, String value) {
  @Override
  public String toString() {
    return "IdentifierView[" + system + "]";
  }
}
