package org.fauces.ai.fusion;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was fitted or fixed behind the network; one file of the model.
 *
 * @param name the model's name
 * @param version the model's version
 * @param questionnaireVersion whose codes it reads
 * @param trainedOn what kind of patients
 * @param interviewNames names of the interview features, in order
 * @param leastVisibleWall below this estimate a photo does not show the wall
 * @param table lesion types by condition
 * @param pooling how photos are joined
 * @param diseases one head per disease
 */
public record HeadParameters(
    String name,
    String version,
    String questionnaireVersion,
    String trainedOn,
    List<String> interviewNames,
    double leastVisibleWall,
    LesionTable table,
    Pooling pooling,
    List<DiseaseHead> diseases) {
  public HeadParameters {
    interviewNames = List.copyOf(interviewNames);
    diseases = List.copyOf(diseases);
  }

  /** The head of a disease by its code; empty when the model does not judge it. */
  public Optional<DiseaseHead> find(String disease) {
    return diseases.stream().filter(head -> head.disease().equals(disease)).findFirst();
  }
}
