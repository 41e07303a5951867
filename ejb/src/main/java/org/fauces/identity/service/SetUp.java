package org.fauces.identity.service;

import org.fauces.shared.domain.Sensitive;

/** Makes the first facility and the first administrator, by the code shown at the first start. */
public record SetUp(Sensitive<String> code, OpenFacility facility, NewAdministrator administrator) {
  @Override
  public String toString() {
    return "SetUp[...]";
  }
}
