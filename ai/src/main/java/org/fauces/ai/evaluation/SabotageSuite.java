package org.fauces.ai.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.Fusion;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.Wall;
import org.fauces.ai.simulator.oracle.PatientEvidence;
import org.fauces.ai.simulator.oracle.RedrawnLabels;
import org.fauces.ai.statistics.PairedRoc;
import org.fauces.ai.statistics.Roc;

/**
 * Takes away what a finding may rest on, piece by piece, and looks whether it goes: a pipeline that
 * reads labels, cameras or seeds instead of throats is found. The numbers are those of the
 * project's list of sabotage tests; the eighth, a patient in two splits, is refused where data are
 * split.
 */
public final class SabotageSuite {
  /** What redness, exudate, petechiae and mucus alone can tell, by disease. */
  private static final Map<String, Double> SIGNS_ALONE =
      Map.of(DiseaseFinding.INFLUENZA, .605, DiseaseFinding.COVID_19, .553);

  private static final double SEPARABLE = .97;
  private static final double SAME_SCORE = 1e-6;

  /** An honest score leaves 0.5 by more than this many standard errors once in 370 times. */
  private static final double ERRORS = 3;

  private final HeadParameters head;
  private final Fusion fusion;
  private final SimulatedCohort cohort;
  private final Function<TestCohort, List<ReadPatient>> reader;
  private final List<SabotageResult> results = new ArrayList<>();

  /**
   * @param head of the model
   * @param cohort whose patients are sabotaged
   * @param reader lets the model read a cohort
   */
  public SabotageSuite(
      HeadParameters head, SimulatedCohort cohort, Function<TestCohort, List<ReadPatient>> reader) {
    this.head = head;
    this.fusion = new Fusion(head);
    this.cohort = cohort;
    this.reader = reader;
  }

  /**
   * Runs all tests.
   *
   * @throws IllegalArgumentException when the cohort is too small to have ill and others
   */
  public List<SabotageResult> run() {
    var weighed = new WeighedCohort(cohort);
    var patients = reader.apply(weighed);
    var ceilings = Ceilings.of(cohort);
    var bare = reader.apply(cohort.walled("without lesions", Wall.WITHOUT_LESIONS));
    var painted = reader.apply(cohort.walled("wall painted over", Wall.PAINTED_OVER));
    var same = reader.apply(cohort.of("same throats", CohortParameters.sameThroats()));
    for (DiseaseHead disease : head.diseases()) {
      var scores = DiseaseScores.of(head, disease, patients);
      shuffledLabels(disease, scores);
      nuisanceOnly(disease, scores, weighed);
      if (SIGNS_ALONE.containsKey(disease.disease())) {
        signsAlone(3, "lesions switched off", disease, bare);
        signsAlone(4, "wall painted over", disease, painted);
      }
      swappedPhotos(disease, scores);
      swappedInterviews(disease, scores, ceilings);
      redrawnLabels(disease, scores);
      aboveCeiling(disease, scores, ceilings);
      var alike = DiseaseScores.of(head, disease, same);
      chance(
          10,
          "throats that do not depend on the condition, photos alone",
          disease,
          alike.photos(),
          alike.ill());
      turnedPhotos(disease, scores);
    }
    head.find(DiseaseFinding.INFLUENZA).ifPresent(this::separable);
    results.sort(Comparator.comparingInt(SabotageResult::number));
    return List.copyOf(results);
  }

  /**
   * A label of chance that follows from the patient, for fit and test: a patient in both is found.
   */
  private void shuffledLabels(DiseaseHead disease, DiseaseScores scores) {
    double share = (double) scores.illCount() / scores.ill().length;
    boolean[] chance = new boolean[scores.ill().length];
    for (int i = 0; i < chance.length; i++) {
      chance[i] = ChanceLabels.of(scores.patients().get(i).patient(), share);
    }
    var rows =
        scores.patients().stream()
            .map(p -> fusion.features(p.burst(), p.patient().interview(), Map.of()))
            .toList();
    var halves = Halves.fit(rows, chance);
    chance(1, "labels shuffled, head fitted anew", disease, halves.scores(), halves.ill());
  }

  private void nuisanceOnly(DiseaseHead disease, DiseaseScores scores, WeighedCohort weighed) {
    var rows =
        IntStream.range(0, scores.ill().length)
            .mapToObj(i -> weighed.nuisances(scores.numbers()[i], scores.patients().get(i)))
            .toList();
    var halves = Halves.fit(rows, scores.ill());
    chance(
        2,
        "nothing but camera, number of photos and missing answers",
        disease,
        halves.scores(),
        halves.ill());
  }

  private void signsAlone(
      int number, String sabotage, DiseaseHead disease, List<ReadPatient> patients) {
    var scores = DiseaseScores.of(head, disease, patients);
    var roc = Roc.of(scores.photos(), scores.ill());
    double limit = SIGNS_ALONE.get(disease.disease());
    add(
        number,
        sabotage + ", photos alone",
        disease,
        String.format(Locale.ROOT, "at most %.3f", limit),
        text(roc),
        roc.auroc() - limit <= ERRORS * error(roc, scores.ill()));
  }

  private void swappedPhotos(DiseaseHead disease, DiseaseScores scores) {
    int patients = scores.ill().length;
    int index = head.diseases().indexOf(disease);
    double[] photos = new double[patients];
    double[] fused = new double[patients];
    for (int i = 0; i < patients; i++) {
      var foreign = scores.patients().get((i + 1) % patients).burst();
      photos[i] = fusion.photoLogits(foreign)[index];
      fused[i] =
          fusion.logits(foreign, scores.patients().get(i).patient().interview(), Map.of())[index];
    }
    chance(5, "photos of another patient, photos alone", disease, photos, scores.ill());
    notAbove(
        5,
        "photos of another patient, with own interview",
        disease,
        PairedRoc.of(fused, scores.interview(), scores.ill()),
        "the interview alone");
  }

  private void swappedInterviews(DiseaseHead disease, DiseaseScores scores, Ceilings ceilings) {
    int patients = scores.ill().length;
    int index = head.diseases().indexOf(disease);
    double[] fused = new double[patients];
    for (int i = 0; i < patients; i++) {
      var foreign = scores.patients().get((i + 1) % patients).patient().interview();
      fused[i] = fusion.logits(scores.patients().get(i).burst(), foreign, Map.of())[index];
    }
    double[] hard = ceilings.odds(scores, condition(disease), PatientEvidence::hardImage);
    notAbove(
        6,
        "interview of another patient, own photos",
        disease,
        PairedRoc.of(fused, hard, scores.ill()),
        "the photos' hard ceiling");
  }

  private void redrawnLabels(DiseaseHead disease, DiseaseScores scores) {
    var redrawn = new RedrawnLabels(cohort.parameters());
    boolean[] ill = new boolean[scores.ill().length];
    for (int i = 0; i < ill.length; i++) {
      var patient = redrawn.of(cohort.simulated(scores.numbers()[i]));
      ill[i] = patient.condition() == condition(disease);
    }
    var before = Roc.of(scores.photos(), scores.ill());
    var after = Roc.of(scores.photos(), ill);
    double error = Math.hypot(error(before, scores.ill()), error(after, ill));
    add(
        7,
        "labels drawn anew from what the throat shows, photos alone",
        disease,
        "as before, " + text(before),
        text(after),
        Math.abs(before.auroc() - after.auroc()) <= ERRORS * error);
  }

  private void aboveCeiling(DiseaseHead disease, DiseaseScores scores, Ceilings ceilings) {
    var compared = ceilings.compare(disease, scores);
    notAbove(
        9,
        "nothing, photos alone",
        disease,
        compared.get(Ceilings.PHOTOS_HARD),
        "the hard ceiling");
    notAbove(
        9,
        "nothing, photos and interview",
        disease,
        compared.get(Ceilings.FUSED_HARD),
        "the hard ceiling");
  }

  private void separable(DiseaseHead influenza) {
    var separable = cohort.of("separable throats", CohortParameters.separableThroats());
    var patients = reader.apply(separable);
    var scores = DiseaseScores.of(head, influenza, patients);
    var roc = Roc.of(scores.photos(), scores.ill());
    add(
        10,
        "follicles in all with influenza and in nobody else, photos alone",
        influenza,
        String.format(Locale.ROOT, "at least %.2f", SEPARABLE),
        text(roc),
        roc.high() >= SEPARABLE);
  }

  private void turnedPhotos(DiseaseHead disease, DiseaseScores scores) {
    int index = head.diseases().indexOf(disease);
    double largest = 0;
    for (int i = 0; i < scores.ill().length; i++) {
      var patient = scores.patients().get(i);
      var turned = new ArrayList<>(patient.photos());
      Collections.reverse(turned);
      var burst = new ReadPatient(patient.patient(), turned).burst();
      double score = fusion.logits(burst, patient.patient().interview(), Map.of())[index];
      largest = Math.max(largest, Math.abs(score - scores.fused()[i]));
    }
    add(
        11,
        "photos in reverse order",
        disease,
        "log odds the same to 1e-6",
        String.format(Locale.ROOT, "largest change %.1e", largest),
        largest <= SAME_SCORE);
  }

  private void chance(
      int number, String sabotage, DiseaseHead disease, double[] scores, boolean[] ill) {
    double error = Roc.standardErrorOfChance(ill);
    var roc = Roc.of(scores, ill);
    add(
        number,
        sabotage,
        disease,
        String.format(Locale.ROOT, "0.5, at most %.3f from it", ERRORS * error),
        text(roc),
        Math.abs(roc.auroc() - .5) <= ERRORS * error);
  }

  private void notAbove(
      int number, String sabotage, DiseaseHead disease, PairedRoc compared, String limit) {
    add(
        number,
        sabotage,
        disease,
        String.format(Locale.ROOT, "not above %s, %.3f", limit, compared.second()),
        String.format(Locale.ROOT, "%.3f", compared.first()),
        compared.difference().low() <= 0);
  }

  private void add(
      int number,
      String sabotage,
      DiseaseHead disease,
      String expected,
      String measured,
      boolean passed) {
    results.add(
        new SabotageResult(
            number, disease.disease() + ": " + sabotage, expected, measured, passed));
  }

  /** With few patients the estimated error is too small. */
  private static double error(Roc roc, boolean[] ill) {
    return Math.max(roc.standardError(), Roc.standardErrorOfChance(ill));
  }

  private static String text(Roc roc) {
    return String.format(Locale.ROOT, "%.3f (%.3f-%.3f)", roc.auroc(), roc.low(), roc.high());
  }

  private static Condition condition(DiseaseHead disease) {
    return Condition.values()[disease.condition()];
  }
}
