package org.fauces.ai;

import java.util.List;
import java.util.Map;

/**
 * Everything the network may know about one examination.
 *
 * @param photos the burst, in any order
 * @param interview questionnaire code to value; an absent key is a missing answer; booleans are 0
 *     or 1; unknown keys are ignored
 * @param findings physician's finding code to value; an absent key is a missing finding
 */
public record CaseInput(
    List<PhotoInput> photos, Map<String, Double> interview, Map<String, String> findings) {
  public CaseInput {
    photos = List.copyOf(photos);
    interview = Map.copyOf(interview);
    findings = Map.copyOf(findings);
  }

  @Override
  public String toString() {
    return "CaseInput[photos=" + photos.size() + "]"; // answers and findings are patient data
  }
}
