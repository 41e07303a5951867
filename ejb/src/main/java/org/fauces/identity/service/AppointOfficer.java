package org.fauces.identity.service;

import java.util.UUID;
import org.fauces.identity.domain.SetupOffice;

/** Appoints somebody to an office during set-up, under an id made by the client. */
public record AppointOfficer(
    UUID id, SetupOffice office, String signInName, String displayName, String personnelNumber) {
  @Override
  public String toString() {
    return "AppointOfficer[" + id + "]";
  }
}
