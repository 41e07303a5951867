package org.fauces.ai.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fauces.ai.internal.ModelJson;
import org.fauces.ai.internal.ModelWriter;
import org.fauces.ai.internal.PhotoNetwork;
import org.fauces.ai.internal.TrainingExample;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.SimulatedPatients;

/**
 * Simulates patients, trains the network on their photos, fits the head on others and writes the
 * model.
 */
public final class TrainModel {
  /** Beside the model: what the run did. */
  public static final String REPORT = "training.json";

  private final TrainSettings settings;
  private final Instant started = Instant.now();
  private final Duration cpuBefore = cpu();

  private TrainModel(TrainSettings settings) {
    this.settings = settings;
  }

  /** Trains and writes a model directory. */
  public static TrainingReport run(TrainSettings settings) {
    return new TrainModel(settings).train();
  }

  private TrainingReport train() {
    try (var photographer = new Photographer(settings.threads(), settings.progress())) {
      var examples = NetworkTraining.examples(trainingPatients(photographer));
      var headPatients = startHeadPatients(photographer); // rendered while the network learns
      Duration before = cpu();
      var training = new NetworkTraining(settings);
      var network = training.train(examples);
      long networkSeconds = cpu().minus(before).toSeconds();
      ModelWriter.writeNetwork(settings.output(), network);
      fitHead(network, examples, photographer.collect("head", headPatients));
      return write(examples.size(), network.parameters(), training.stoppedEarly(), networkSeconds);
    }
  }

  private List<CohortPatient> trainingPatients(Photographer photographer) {
    var cohort = SimulatedPatients.of(settings.seed(), "network", LesionTables.trainingMix());
    var started =
        photographer.start(
            settings.patients(),
            i -> CohortPatient.photograph(cohort.patient(i), settings.photosPerPatient()));
    return photographer.collect("photos", started);
  }

  private List<Future<CohortPatient>> startHeadPatients(Photographer photographer) {
    var cohort = SimulatedPatients.reference(settings.seed(), "head");
    return photographer.start(
        settings.headPatients(),
        i -> CohortPatient.photograph(cohort.patient(i), 1 + i % settings.headPhotos()));
  }

  private void fitHead(
      PhotoNetwork network, List<TrainingExample> examples, List<CohortPatient> headPatients) {
    var cohort = SimulatedPatients.reference(settings.seed(), "interview");
    List<SimulatedPatient> interviewed =
        IntStream.range(0, settings.interviews()).mapToObj(cohort::patient).toList();
    var readings = new ArrayList<HeadTraining.Reading>();
    for (CohortPatient patient : headPatients) {
      var burst = patient.read(network, HeadTraining.LEAST_VISIBLE_WALL);
      readings.add(new HeadTraining.Reading(patient.patient(), burst));
    }
    var table = LesionTables.of(examples, interviewed);
    var head = new HeadTraining(settings, table, readings).train(interviewed);
    ModelWriter.write(settings.output(), network, head);
  }

  private TrainingReport write(
      int photos, long parameters, boolean stoppedEarly, long networkSeconds) {
    var report =
        new TrainingReport(
            settings.version(),
            settings.seed(),
            settings.patients(),
            photos,
            settings.epochs(),
            parameters,
            settings.headPatients(),
            settings.interviews(),
            stoppedEarly,
            networkSeconds,
            cpu().minus(cpuBefore).toSeconds(),
            Duration.between(started, Instant.now()).toSeconds());
    try {
      Files.write(settings.output().resolve(REPORT), ModelJson.write(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return report;
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
