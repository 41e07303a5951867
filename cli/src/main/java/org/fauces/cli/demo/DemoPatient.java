package org.fauces.cli.demo;

import java.util.List;
import java.util.Map;

/**
 * A simulated patient as the demonstration examines one.
 *
 * @param familyName visibly not a real name
 * @param givenName says what is simulated
 * @param ageYears completed years
 * @param sex MALE or FEMALE
 * @param interview answers by the questionnaire's codes
 * @param findings the simulated physician's findings by code
 * @param jpegs the photographs in the order of shooting
 */
public record DemoPatient(
    String familyName,
    String givenName,
    int ageYears,
    String sex,
    Map<String, Double> interview,
    Map<String, String> findings,
    List<byte[]> jpegs) {

  String fullName() {
    return familyName + " " + givenName;
  }
}
