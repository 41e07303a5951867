package org.fauces.quality.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.ai.ModelDescription;
import org.fauces.ai.drift.PhotoStatistics;
import org.fauces.ai.drift.PopulationStability;
import org.fauces.ai.drift.ReferenceDistribution;
import org.fauces.diagnosis.service.Inference;
import org.fauces.modelregistry.service.ActiveModel;
import org.fauces.quality.domain.DriftLevel;
import org.fauces.quality.service.DriftView.Variable;

/**
 * Compares what the network was shown at a facility with what it was trained on, in the numbers
 * that it reads itself.
 */
@ApplicationScoped
class Drift {
  private static final Comparator<Variable> FARTHEST_FIRST =
      Comparator.comparing(Variable::index, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Variable::name);

  @Inject DriftRows rows;
  @Inject DriftRules rules;
  @Inject ActiveModel activeModel;
  @Inject Clock clock;

  DriftView of(UUID facilityId) {
    var to = clock.instant();
    var from = to.minus(rules.window());
    var model = activeModel.find();
    if (model.isEmpty()) {
      return view(facilityId, from, to, null, unknown(DriftLevel.NO_MODEL, 0, 0));
    }
    var description = model.get().description();
    var interviews =
        rows.interviews(facilityId, from, to, description.questionnaireVersion()).stream()
            .map(form -> Inference.numbers(form.answers()))
            .toList();
    var photos = rows.photos(facilityId, from, to).stream().map(PhotoStatistics::values).toList();
    var compared = compare(model.get().reference().orElse(null), rules, interviews, photos);
    return view(facilityId, from, to, description, compared);
  }

  /** What came of a comparison. */
  record Compared(DriftLevel level, long examinations, long photos, List<Variable> variables) {}

  /**
   * Compares with a reference, which is null where the model has none. Photos without statistics,
   * from before these were kept, leave their variables unknown.
   */
  static Compared compare(
      ReferenceDistribution reference,
      DriftRules rules,
      List<Map<String, Double>> interviews,
      List<Map<String, Double>> photos) {
    if (reference == null) {
      return unknown(DriftLevel.NO_REFERENCE, interviews.size(), photos.size());
    }
    if (!rules.isEnough(interviews.size())) {
      return unknown(DriftLevel.TOO_FEW, interviews.size(), photos.size());
    }
    Map<String, PopulationStability> stabilities =
        reference.variables().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> new PopulationStability(entry.getValue())));
    stabilities.forEach(
        (name, stability) ->
            (isOfPhotos(name) ? photos : interviews)
                .forEach(values -> stability.add(values.get(name))));
    var variables =
        stabilities.entrySet().stream()
            .map(entry -> variable(entry.getKey(), entry.getValue(), rules))
            .sorted(FARTHEST_FIRST)
            .toList();
    return new Compared(level(variables), interviews.size(), photos.size(), variables);
  }

  /** The worst of all; where none is bad but one is not known, that. */
  private static DriftLevel level(List<Variable> variables) {
    var levels = variables.stream().map(Variable::level).collect(toSet());
    boolean isPartlyUnknown =
        levels.contains(DriftLevel.TOO_FEW)
            && !levels.contains(DriftLevel.WARNING)
            && !levels.contains(DriftLevel.ALARM);
    return isPartlyUnknown
        ? DriftLevel.TOO_FEW
        : levels.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  private static boolean isOfPhotos(String name) {
    return name.startsWith(PhotoStatistics.PREFIX);
  }

  private static Variable variable(String name, PopulationStability stability, DriftRules rules) {
    if (!rules.isEnough(stability.count())) {
      return new Variable(name, DriftLevel.TOO_FEW, null, null, stability.count());
    }
    double index = stability.index();
    double chance = stability.expectedByChance();
    return new Variable(name, rules.level(index, chance), index, chance, stability.count());
  }

  private static Compared unknown(DriftLevel why, long examinations, long photos) {
    return new Compared(why, examinations, photos, List.of());
  }

  private DriftView view(
      UUID facilityId, Instant from, Instant to, ModelDescription model, Compared compared) {
    return new DriftView(
        facilityId,
        from,
        to,
        compared.level(),
        model == null ? null : model.name(),
        model == null ? null : model.version(),
        model == null ? null : model.digest(),
        model == null ? null : model.trainedOn(),
        compared.examinations(),
        compared.photos(),
        rules.warnAbove,
        rules.alarmAbove,
        compared.variables());
  }
}
