package org.fauces.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.statistics.PairedRoc;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCardTest {
  private static final OpenModel MODEL = OpenModel.read(ShippedModel.DIRECTORY);
  private static final SimulatedCohort COHORT =
      SimulatedCohort.reference("card", 4, 1500, new PhotoRange(6, 6));
  private static List<ReadPatient> read;
  private static Map<String, DiseaseFigures> withCeilings;
  private static Map<String, DiseaseFigures> withoutCeilings;

  @TempDir Path folder;

  @BeforeAll
  static void measure() {
    read = SimulatedReader.honest().apply(COHORT);
    var ceilings = Ceilings.of(COHORT);
    withCeilings = new LinkedHashMap<>();
    withoutCeilings = new LinkedHashMap<>();
    for (var disease : MODEL.head().diseases()) {
      var measurement = new DiseaseMeasurement(MODEL.head(), disease, read);
      String key = EvaluateModel.key(disease.disease());
      withCeilings.put(key, measurement.figures(ceilings.compare(disease, measurement.scores())));
      withoutCeilings.put(key, measurement.figures(Map.of()));
    }
  }

  @Test
  void theCardSaysSimulatedAndNamesModelCommandAndVerdicts() throws Exception {
    var files =
        new EvaluationFiles(
            Optional.of(folder.resolve("a.json")),
            Optional.of(folder.resolve("a.md")),
            ShippedModel.DIRECTORY);
    files.write(report("simulated patients", withoutCeilings), "./fauces evaluate");
    assertThat(Files.readString(folder.resolve("a.md")))
        .contains("**Not for diagnosis.**", "abc123", "`./fauces evaluate`", "**Leak alarm.** one")
        .contains("simulated", "missed by", "training: seed", "no photograph of a real throat")
        .doesNotContain("NaN");
    assertThat(Files.readString(folder.resolve("a.json")))
        .contains("\"influenza\" : {", "\"auroc\" : {", "\"simulated\" : true");
  }

  @Test
  void theCardOfAModelOfAHospitalSaysWhomItWasTrainedOn() {
    var report = report("patients of a hospital", withoutCeilings);
    assertThat(new ModelCard(report, Map.of(), "x").markdown())
        .contains("The model was trained on patients of a hospital", "measured on")
        .doesNotContain("no photograph of a real throat", "the same generator");
  }

  @Test
  void whatTheLesionsInViewTellStandsBetweenTheOtherCeilings() {
    var lines =
        new ModelCard(report("simulated patients", withCeilings), Map.of(), "x")
            .markdown()
            .lines()
            .toList();
    assertThat(lines)
        .contains(
            "| influenza, simulated | AUROC | practical ceiling | share of it | lesions in view"
                + " | share of it | hard ceiling |");
    for (var figures : withCeilings.values()) {
      for (String ceiling : List.of(Ceilings.PHOTOS_IN_VIEW, Ceilings.FUSED_IN_VIEW)) {
        var compared = figures.ceilings().get(ceiling);
        assertThat(lines).anyMatch(line -> line.contains(cells(compared)));
      }
    }
  }

  private static String cells(PairedRoc compared) {
    var share = compared.ratio();
    return String.format(
        Locale.ROOT,
        "| %.3f | %.3f (%.3f-%.3f) |",
        compared.second(),
        share.value(),
        share.low(),
        share.high());
  }

  /** By the lesions that a photo shows nobody can know more than by the whole throat. */
  @Test
  void machinesFindTheCeilingOfTheLesionsInView() {
    for (var figures : withCeilings.values()) {
      var ceilings = figures.ceilings();
      assertThat(ceilings.get(Ceilings.PHOTOS_IN_VIEW).second())
          .isLessThan(ceilings.get(Ceilings.PHOTOS_HARD).second());
      assertThat(ceilings.get(Ceilings.FUSED_IN_VIEW).second())
          .isLessThan(ceilings.get(Ceilings.FUSED_HARD).second());
    }
  }

  private static EvaluationReport report(String trainedOn, Map<String, DiseaseFigures> diseases) {
    return new EvaluationReport(
        "a model",
        "abc123",
        trainedOn,
        CohortFigures.of(COHORT.name(), true, read, diseases),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Goals.of(diseases, List.of(), List.of()),
        List.of("one alarm"),
        1);
  }
}
