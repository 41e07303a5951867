package org.fauces.ai.training.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A patient of the manifest.
 *
 * @param pseudonym the hospital's name of the patient; tells patients apart and is stored nowhere
 * @param site where the patient was examined; empty when not stated
 * @param influenza result of the confirmatory test; empty = not tested
 * @param covid19 result of the confirmatory test; empty = not tested
 * @param split what the manifest wants the patient to be for, in lower case; empty = free
 * @param interview questionnaire code to answer; absent = missing
 * @param findings the physician's finding code to value
 * @param photos in the order of their rows
 */
public record HospitalPatient(
    String pseudonym,
    String site,
    Optional<Boolean> influenza,
    Optional<Boolean> covid19,
    String split,
    Map<String, Double> interview,
    Map<String, String> findings,
    List<Photo> photos) {

  /**
   * A photo of the manifest.
   *
   * @param row that names it
   * @param name as the row writes it
   * @param file where it lies
   */
  public record Photo(int row, String name, Path file) {}

  /** Whether any test result is known. */
  public boolean tested() {
    return influenza.isPresent() || covid19.isPresent();
  }

  @Override
  public String toString() {
    return "HospitalPatient"; // never a pseudonym or an answer
  }
}
