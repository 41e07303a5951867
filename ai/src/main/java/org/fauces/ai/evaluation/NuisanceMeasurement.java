package org.fauces.ai.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.simulator.Nuisance;
import org.fauces.ai.statistics.PairedRoc;

/**
 * Photographs the same patients once without a fault and once with each single one, and looks what
 * becomes of influenza.
 */
final class NuisanceMeasurement {
  private static final int LEAST_OF_A_GROUP = 10;

  private final HeadParameters head;
  private final DiseaseHead influenza;
  private final Function<TestCohort, List<ReadPatient>> reader;
  private final SimulatedCohort clean;

  /**
   * @throws IllegalArgumentException when the model does not judge influenza
   */
  NuisanceMeasurement(
      HeadParameters head, Function<TestCohort, List<ReadPatient>> reader, SimulatedCohort cohort) {
    this.head = head;
    this.influenza =
        head.find(DiseaseFinding.INFLUENZA)
            .orElseThrow(() -> new IllegalArgumentException("The model does not judge influenza."));
    this.reader = reader;
    this.clean = cohort.photographed("no fault", Nuisance.none());
  }

  List<NuisanceFigures> measure() {
    var without = reader.apply(clean);
    var figures = new ArrayList<NuisanceFigures>();
    Nuisance.singles()
        .forEach(
            (fault, nuisance) ->
                figures.add(
                    compare(fault, reader.apply(clean.photographed(fault, nuisance)), without)));
    return figures;
  }

  private NuisanceFigures compare(String fault, List<ReadPatient> with, List<ReadPatient> without) {
    var both =
        IntStream.range(0, with.size())
            .filter(i -> with.get(i).analysable() && without.get(i).analysable())
            .toArray();
    var spoilt = DiseaseScores.of(head, influenza, chosen(with, both));
    var sharp = DiseaseScores.of(head, influenza, chosen(without, both));
    return new NuisanceFigures(
        fault,
        refused(with),
        refused(without),
        both.length,
        sharp.hasBothGroups(LEAST_OF_A_GROUP) ? compare(spoilt, sharp) : Map.of());
  }

  private static Map<String, PairedRoc> compare(DiseaseScores spoilt, DiseaseScores sharp) {
    return Map.of(
        NuisanceFigures.FUSED, PairedRoc.of(spoilt.fused(), sharp.fused(), sharp.ill()),
        NuisanceFigures.PHOTOS, PairedRoc.of(spoilt.photos(), sharp.photos(), sharp.ill()));
  }

  private static List<ReadPatient> chosen(List<ReadPatient> patients, int[] which) {
    return IntStream.of(which).mapToObj(patients::get).toList();
  }

  private static double refused(List<ReadPatient> patients) {
    return patients.stream()
        .flatMap(patient -> patient.photos().stream())
        .mapToInt(photo -> photo.evidence().isPresent() ? 0 : 1)
        .average()
        .orElse(0);
  }
}
