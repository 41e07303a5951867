package org.fauces.quality.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.quality.domain.DriftLevel;

/**
 * How the inputs of a facility compare with what the model in use was trained on. Season alone
 * moves complaints; what moved must be looked at before anybody concludes.
 *
 * @param level the worst of the variables', or why nothing is known
 * @param modelDigest in hex; null without a model
 * @param trainedOn what kind of patients; null without a model
 * @param examinations how many were compared
 * @param photos how many of their photos
 * @param variables the farthest from the training first; empty where nothing is known
 */
public record DriftView(
    UUID facilityId,
    Instant from,
    Instant to,
    DriftLevel level,
    String modelName,
    String modelVersion,
    String modelDigest,
    String trainedOn,
    long examinations,
    long photos,
    double warnAbove,
    double alarmAbove,
    List<Variable> variables) {
  public DriftView {
    variables = List.copyOf(variables);
  }

  /**
   * One variable.
   *
   * @param index the population stability index; null where too few were counted
   * @param expectedByChance what it is on average when nothing has changed
   * @param count the examinations or photos that were counted
   */
  public record Variable(
      String name, DriftLevel level, Double index, Double expectedByChance, long count) {}
}
