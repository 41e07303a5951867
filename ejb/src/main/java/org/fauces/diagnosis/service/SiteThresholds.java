package org.fauces.diagnosis.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fauces.ai.ModelDescription;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.diagnosis.domain.ModelNamed;
import org.fauces.diagnosis.domain.OperatingPoint;
import org.fauces.diagnosis.domain.OperatingPoints;
import org.fauces.diagnosis.domain.ThresholdRule;

/** By whose thresholds a run is judged: a facility's for the model in use, else the model's own. */
@ApplicationScoped
class SiteThresholds {
  @Inject OperatingPointRows rows;

  /** What is in force at a facility for a model; empty where the model judges by its own. */
  Optional<OperatingPoints> inForce(UUID facilityId, ModelDescription model) {
    return rows.newest(facilityId)
        .filter(newest -> isFor(newest, model))
        .filter(newest -> !rows.rulesOf(List.of(newest.id())).isEmpty());
  }

  /** The rules that a run was promised when it was claimed; none where the model's own judge. */
  List<ThresholdRule> rulesOf(AnalysisRun run) {
    return run.operatingPointsId() == null
        ? List.of()
        : rows.rulesOf(List.of(run.operatingPointsId())).stream()
            .map(OperatingPoint::rule)
            .toList();
  }

  /** How the version of a facility's thresholds is written beside a result. */
  Optional<String> versionOf(AnalysisRun run) {
    return Optional.ofNullable(run.operatingPointsId())
        .flatMap(rows::find)
        .map(points -> "facility-" + points.version());
  }

  /** Thresholds chosen on one model's probabilities say nothing about another's. */
  static boolean isFor(OperatingPoints points, ModelDescription model) {
    return points.model().hasDigest(HexFormat.of().parseHex(model.digest()));
  }

  static ModelNamed named(ModelDescription model) {
    return new ModelNamed(model.name(), model.version(), HexFormat.of().parseHex(model.digest()));
  }

  /** The model's own thresholds, disease by disease. */
  static Map<String, ThresholdRule> own(ModelDescription model) {
    return model.thresholds().entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                entry ->
                    new ThresholdRule(
                        entry.getKey(),
                        null,
                        null,
                        entry.getValue().lower(),
                        entry.getValue().upper())));
  }
}
