package org.fauces.diagnosis.rest;

import org.fauces.diagnosis.domain.Diseases;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.format.JsonRejected;
import org.fauces.shared.format.Rule;

/** The code of a disease that findings are made for, as clients write it. */
final class DiseaseCode {
  private static final String FIELD = "disease";
  private static final int MAX_LENGTH = 32;

  private DiseaseCode() {}

  static String read(JsonFields fields) {
    var code = fields.string(FIELD, MAX_LENGTH);
    if (!Diseases.CODES.contains(code)) {
      throw new JsonRejected(fields.pointerOf(FIELD), Rule.NOT_A_CHOICE);
    }
    return code;
  }

  /** Of the query parameter of that name. */
  static String query(String value) {
    if (value == null || !Diseases.CODES.contains(value)) {
      throw DomainException.invalid("/" + FIELD, "not-a-choice");
    }
    return value;
  }
}
