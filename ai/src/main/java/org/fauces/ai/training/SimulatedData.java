package org.fauces.ai.training;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.LesionTable;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.ConditionMix;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.simulator.SimulatedBurst;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.SimulatedPatients;

/** Simulated patients. Each purpose has a cohort of its own, so that none shares a patient. */
final class SimulatedData implements TrainingData {
  private static final double LEAST_VISIBLE_WALL = 0.12;

  private static final String SIMULATED = "simulated patients";

  private final TrainingPlan plan;
  private final String trainedOn;
  private final SimulatedPatients network;
  private final SimulatedPatients stop;
  private final SimulatedPatients head;
  private final List<SimulatedPatient> interviewed;

  /**
   * The patients of a plan.
   *
   * @param from head of the model whose network is trained further, if any
   */
  SimulatedData(TrainingPlan plan, long seed, Optional<HeadParameters> from) {
    this.plan = plan;
    this.trainedOn =
        from.map(HeadParameters::trainedOn)
            .filter(before -> !before.equals(SIMULATED))
            .map(before -> before + ", then " + SIMULATED)
            .orElse(SIMULATED);
    this.network =
        SimulatedPatients.of(
            seed, "network", CohortParameters.reference().withMix(ConditionMix.training()));
    this.stop = SimulatedPatients.reference(seed, "stop");
    this.head = SimulatedPatients.reference(seed, "head");
    var interviews = SimulatedPatients.reference(seed, "interview");
    this.interviewed = IntStream.range(0, plan.interviews()).mapToObj(interviews::patient).toList();
  }

  @Override
  public String trainedOn() {
    return trainedOn;
  }

  @Override
  public boolean typesAreConditions() {
    return false;
  }

  @Override
  public double leastVisibleWall() {
    return LEAST_VISIBLE_WALL;
  }

  @Override
  public int cachedPatients() {
    return plan.stopPatients() + plan.patients();
  }

  @Override
  public List<CachedPhoto> photos(int patient) {
    boolean stops = patient < plan.stopPatients();
    var who = stops ? stop.patient(patient) : network.patient(patient - plan.stopPatients());
    var photographed = CohortPatient.photograph(who, plan.photosPerPatient());
    var usable = new ArrayList<CachedPhoto>();
    for (CohortPhoto photo : photographed.photos()) {
      if (photo.usable()) {
        var label = PhotoLabel.of(photographed, photo);
        usable.add(new CachedPhoto(stops ? Split.STOP : Split.TRAIN, label, photo.photo()));
      }
    }
    return usable;
  }

  @Override
  public int readPatients() {
    return plan.headPatients() + plan.calibrationPatients();
  }

  @Override
  public PatientFacts facts(int patient) {
    var split = patient < plan.headPatients() ? Split.HEAD : Split.CALIBRATION;
    return PatientFacts.of(head.patient(patient), split);
  }

  @Override
  public List<Supplier<BufferedImage>> pictures(int patient) {
    int photos = 1 + patient % plan.headPhotos();
    return SimulatedBurst.of(head.patient(patient), photos).photos().stream()
        .map(photo -> (Supplier<BufferedImage>) () -> Jpeg.decode(photo.jpeg()))
        .toList();
  }

  @Override
  public String truth(int patient) {
    var who = head.patient(patient);
    String condition = who.condition().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "%s, lesion type %s, %d years, %.0f h since onset (simulated)"
        .formatted(condition, who.throat().type(), who.ageYears(), who.onsetHours());
  }

  @Override
  public Optional<BufferedImage> showable(int patient) {
    return Optional.of(pictures(patient).get(0).get());
  }

  @Override
  public List<PatientFacts> interviewed() {
    return interviewed.stream().map(patient -> PatientFacts.of(patient, Split.HEAD)).toList();
  }

  @Override
  public double share(Condition disease) {
    return disease.referenceShare();
  }

  @Override
  public List<SeenPhotos> seenPhotos() {
    return List.of();
  }

  @Override
  public LesionTable table(PhotoCache cache) {
    return LesionTables.of(cache, interviewed);
  }
}
