package org.fauces.ai.evaluation;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * where the lesions speak for its disease, and for every lesion type the map of that type.
 */
final class HeatMapMeasurement {
  private static final int LEAST_LESIONS = 3;
  private static final int SIDE_PX = 512;
  private static final double MOST_PATIENTS_PER_PHOTO = 20;
  private static final Map<LesionType, String> DISEASE =
      Map.of(
          LesionType.FLU, DiseaseFinding.INFLUENZA,
          LesionType.MIX, DiseaseFinding.COVID_19);

  private final OpenModel model;
  private final Map<LesionType, HeatMapHits> shown = new EnumMap<>(LesionType.class);
  private final HeatMapHits types =
      new HeatMapHits("evidence for the lesion type, all patients with FLU, MIX or ADENO lesions");

  HeatMapMeasurement(OpenModel model) {
    this.model = model;
    DISEASE.forEach(
        (type, disease) ->
            shown.put(
                type,
                new HeatMapHits(
                    "map of %s as clinicians see it, patients with %s lesions"
                        .formatted(disease, type))));
  }

  /**
   * Looks at photos until enough have three lesions in view.
   *
   * @param cohort whose patients are asked one after the other, beyond its size if need be
   * @param photos wanted
   * @throws IllegalStateException when the model accepts hardly any such photo
   */
  List<HeatMapFigures> measure(SimulatedCohort cohort, int photos, Consumer<String> progress) {
    for (int index = 0; types.photos() < photos; index++) {
      if (index > 1000 + MOST_PATIENTS_PER_PHOTO * photos) {
        throw new IllegalStateException("The model accepts too few photos with lesions in view.");
      }
      var type = cohort.simulated(index).throat().type();
      if (DISEASE.containsKey(type) || type == LesionType.ADENO) {
        look(cohort, index, type);
        if (index % 50 == 0) {
          progress.accept("heat maps: %d of %d photos".formatted(types.photos(), photos));
        }
      }
    }
    var typed = types.figures();
    return Stream.concat(
            Stream.of(typed),
            shown.values().stream().filter(hits -> hits.photos() > 0).map(HeatMapHits::figures))
        .toList();
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
    types.nextPatient();
    Optional.ofNullable(shown.get(type)).ifPresent(HeatMapHits::nextPatient);
    for (int i = 0; i < photos.size(); i++) {
      if (attentions.get(i).isPresent()) {
        count(attentions.get(i).get(), photos.get(i), type);
      }
    }
  }

  private void count(PhotoAttention attention, SimulatedPhoto photo, LesionType type) {
    var lesions = photo.lesionMasks();
    types.add(attention.types().get(type.ordinal()), attention.cellPx(), lesions, SIDE_PX);
    if (shown.containsKey(type)) {
      shown
          .get(type)
          .add(attention.diseases().get(DISEASE.get(type)), attention.cellPx(), lesions, SIDE_PX);
    }
  }
}
