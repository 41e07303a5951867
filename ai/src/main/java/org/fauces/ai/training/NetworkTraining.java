package org.fauces.ai.training;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fauces.ai.internal.ModelWriter;
import org.fauces.ai.internal.PhotoNetwork;
import org.fauces.ai.internal.TrainingExample;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.LesionType;

/**
 * Teaches the network the lesion type, the condition, the redness and the visible share of the wall
 * of single photos. The type is the better teacher: the bare condition needs several times the
 * passes.
 */
final class NetworkTraining {
  private static final int BATCH = 32;
  private static final double PEAK_RATE = 2e-3;
  private static final double WARM_UP_SHARE = 0.05;
  private static final int RATE_EVERY_STEPS = 20;
  private static final int REPORT_EVERY_STEPS = 100;
  private static final double CONDITION_WEIGHT = 0.5;
  private static final double UNSEEN_WEIGHT = 0.3;
  private static final double BARELY_SEEN = 0.15;

  private final TrainSettings settings;
  private final SplittableRandom random;
  private final Instant deadline;
  private boolean stoppedEarly;

  NetworkTraining(TrainSettings settings) {
    this.settings = settings;
    this.random = new SplittableRandom(settings.seed());
    this.deadline = Instant.now().plus(Duration.ofMinutes(settings.minutesLimit()));
  }

  PhotoNetwork train(List<TrainingExample> examples) {
    var network =
        PhotoNetwork.untrained(
            LesionType.values().length, Condition.values().length, settings.seed());
    var order = new ArrayList<>(examples);
    int stepsPerEpoch = Math.max(1, order.size() / BATCH);
    int steps = stepsPerEpoch * settings.epochs();
    double loss = 0;
    for (int step = 0; step < steps && !stoppedEarly; step++) {
      if (step % stepsPerEpoch == 0) {
        shuffle(order);
        ModelWriter.writeNetwork(settings.output(), network); // what is learned survives a kill
      }
      if (step % RATE_EVERY_STEPS == 0) {
        network.learningRate(rate((double) step / steps));
      }
      int from = step % stepsPerEpoch * BATCH;
      var batch = order.subList(from, Math.min(order.size(), from + BATCH));
      loss += network.fit(batch, random);
      if ((step + 1) % REPORT_EVERY_STEPS == 0) {
        report(step + 1, steps, loss / REPORT_EVERY_STEPS);
        loss = 0;
      }
    }
    return network;
  }

  private void report(int step, int steps, double loss) {
    settings
        .progress()
        .accept(String.format("network: step %d of %d, loss %.4f", step, steps, loss));
    stoppedEarly = Instant.now().isAfter(deadline);
  }

  boolean stoppedEarly() {
    return stoppedEarly;
  }

  /** Rises linearly, falls as a cosine to zero. */
  private static double rate(double progress) {
    if (progress < WARM_UP_SHARE) {
      return PEAK_RATE * (progress + 0.005) / WARM_UP_SHARE;
    }
    double falling = (progress - WARM_UP_SHARE) / (1 - WARM_UP_SHARE);
    return PEAK_RATE * (0.5 + 0.5 * Math.cos(Math.PI * falling)) + 1e-6;
  }

  private void shuffle(List<TrainingExample> order) {
    for (int i = order.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      var kept = order.get(i);
      order.set(i, order.get(j));
      order.set(j, kept);
    }
  }

  /** The photos that serving would use, with their labels. */
  static List<TrainingExample> examples(List<CohortPatient> patients) {
    var examples = new ArrayList<TrainingExample>();
    for (CohortPatient patient : patients) {
      for (CohortPhoto photo : patient.photos()) {
        if (photo.usable()) {
          examples.add(example(patient, photo));
        }
      }
    }
    return examples;
  }

  private static TrainingExample example(CohortPatient cohortPatient, CohortPhoto photo) {
    var patient = cohortPatient.patient();
    double seen = Math.min(photo.shot().visibleWall(), photo.shot().sharpness());
    boolean throat = !photo.shot().wrongScene();
    double typeWeight = seen < BARELY_SEEN ? UNSEEN_WEIGHT : 1;
    return new TrainingExample(
        photo.crop(),
        patient.throat().type().ordinal(),
        patient.condition().ordinal(),
        patient.throat().redness(),
        photo.shot().visibleWall(),
        throat ? typeWeight : 0,
        throat ? CONDITION_WEIGHT : 0);
  }
}
