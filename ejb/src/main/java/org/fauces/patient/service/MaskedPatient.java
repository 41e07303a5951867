package org.fauces.patient.service;

import java.util.UUID;

/**
 * A patient as somebody sees it who must not know who it is. What is masked was not opened.
 *
 * @param id names the row, not the person
 */
public record MaskedPatient(
    UUID id, String familyName, String givenName, String birthDate, String identifiers) {
  /** What stands in the place of a text. */
  public static final String MASK = "***";

  /** The patient of a row. */
  public static MaskedPatient of(UUID id) {
    return new MaskedPatient(id, MASK, MASK, "****-**-**", MASK);
  }
}
