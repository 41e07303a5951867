package org.fauces.ai.evaluation;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.internal.PhotoAttention;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.simulator.LesionType;
import org.fauces.ai.simulator.SimulatedPhoto;

/**
 * Measures on simulated photos whether the heat maps point at lesions: the map that clinicians see
 * where the lesions speak for its disease, and for every lesion type the map of that type. A
 * network whose types stand for conditions has no map of a lesion type.
 */
final class HeatMapMeasurement {
  private static final int LEAST_LESIONS = 3;
  private static final int SIDE_PX = 512;
  private static final double MOST_PATIENTS_PER_PHOTO = 20;
  private static final Map<LesionType, String> DISEASE =
      Map.of(
          LesionType.FLU, DiseaseFinding.INFLUENZA,
          LesionType.MIX, DiseaseFinding.COVID_19);
  private static final Set<LesionType> TYPED =
      EnumSet.of(LesionType.FLU, LesionType.MIX, LesionType.ADENO);

  private final OpenModel model;
  private final Map<LesionType, HeatMapHits> shown = new EnumMap<>(LesionType.class);
  private final Optional<HeatMapHits> types;

  HeatMapMeasurement(OpenModel model) {
    this.model = model;
    this.types =
        Optional.of("evidence for the lesion type, all patients with FLU, MIX or ADENO lesions")
            .filter(name -> !model.head().table().tellsConditions())
            .map(name -> new HeatMapHits(name, ""));
    DISEASE.forEach(
        (type, disease) ->
            model.head().find(disease).ifPresent(judged -> shown.put(type, hits(type, disease))));
  }

  private static HeatMapHits hits(LesionType type, String disease) {
    String name = "map of %s as clinicians see it, patients with %s lesions";
    return new HeatMapHits(name.formatted(disease, type), disease);
  }

  /**
   * Looks at photos until enough have three lesions in view, of the kind that decides the goal.
   *
   * @param cohort whose patients are asked one after the other, beyond its size if need be
   * @param photos wanted
   * @return the maps that clinicians see, influenza first, then those of the lesion types
   * @throws IllegalStateException when the model accepts hardly any such photo
   */
  List<HeatMapFigures> measure(SimulatedCohort cohort, int photos, Consumer<String> progress) {
    if (types.isEmpty()) {
      progress.accept(
          "heat maps: figures by lesion type are left out, since the model tells conditions instead");
    }
    var all = Stream.concat(shown.values().stream(), types.stream()).toList();
    if (all.isEmpty()) {
      return List.of();
    }
    var deciding = all.get(0);
    for (int index = 0; deciding.photos() < photos; index++) {
      if (index > 1000 + MOST_PATIENTS_PER_PHOTO * photos) {
        throw new IllegalStateException("The model accepts too few photos with lesions in view.");
      }
      var type = cohort.simulated(index).throat().type();
      boolean typed = types.isPresent() && TYPED.contains(type);
      if (typed || shown.containsKey(type)) {
        look(cohort, index, type);
        if (index % 50 == 0) {
          progress.accept("heat maps: %d of %d photos".formatted(deciding.photos(), photos));
        }
      }
    }
    return all.stream().filter(hits -> hits.photos() > 0).map(HeatMapHits::figures).toList();
  }

  private void look(SimulatedCohort cohort, int index, LesionType type) {
    var photos =
        cohort.burst(index).photos().stream()
            .filter(photo -> photo.lesionMasks().size() >= LEAST_LESIONS)
            .toList();
    List<Supplier<BufferedImage>> pictures =
        photos.stream()
            .map(photo -> (Supplier<BufferedImage>) () -> Jpeg.decode(photo.jpeg()))
            .toList();
    double onset = cohort.patient(index).answer("onset_h");
    var attentions = PhotoAttention.of(pictures, model.network(), model, onset);
    types.ifPresent(HeatMapHits::nextPatient);
    Optional.ofNullable(shown.get(type)).ifPresent(HeatMapHits::nextPatient);
    for (int i = 0; i < photos.size(); i++) {
      if (attentions.get(i).isPresent()) {
        count(attentions.get(i).get(), photos.get(i), type);
      }
    }
  }

  private void count(PhotoAttention attention, SimulatedPhoto photo, LesionType type) {
    var lesions = photo.lesionMasks();
    types.ifPresent(
        hits ->
            hits.add(attention.types().get(type.ordinal()), attention.cellPx(), lesions, SIDE_PX));
    if (shown.containsKey(type)) {
      shown
          .get(type)
          .add(attention.diseases().get(DISEASE.get(type)), attention.cellPx(), lesions, SIDE_PX);
    }
  }
}
