package org.fauces.ai.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fauces.ai.internal.NetworkTrainer;
import org.fauces.ai.internal.PhotoNetwork;
import org.fauces.ai.internal.TrainingExample;
import org.fauces.ai.training.TrainingPlan.Phase;

/**
 * Teaches the network the lesion type, the condition, the redness and the visible share of the wall
 * of single photos. The type is the better teacher: the bare condition needs several times the
 * passes. What comes out follows from photos, plan and seed alone, however often the run is killed
 * and begun again.
 */
final class NetworkTraining {
  static final String CHECKPOINT = "checkpoint";
  private static final int RATE_EVERY_STEPS = 20;
  private static final double TOLERATED_LATENESS = 1.02;

  private final TrainingPlan plan;
  private final long seed;
  private final PhotoCache cache;
  private final StopFigures stop;
  private final Path file;
  private final RunClock clock;
  private final Progress progress;
  private final boolean typesAreConditions;
  private final int[] photos;
  private final List<EpochFigures> history = new ArrayList<>();

  private NetworkTrainer trainer;
  private int phase;
  private int epoch;
  private int batch;
  private PhaseSteps steps;
  private double rate;
  private double lossSum;
  private double secondsInEpoch;
  private int epochsWithoutGain;
  private double bestLoss = Double.POSITIVE_INFINITY;
  private float[] bestWeights = {};
  private boolean shortened;
  private int[] order;
  private double settledSeconds;

  /**
   * A training of one network.
   *
   * @param folder of the checkpoint
   * @param typesAreConditions no lesion type is known; see {@link PhotoLabel}
   */
  NetworkTraining(
      TrainingPlan plan,
      long seed,
      PhotoCache cache,
      boolean typesAreConditions,
      Path folder,
      RunClock clock,
      Progress progress) {
    this.plan = plan;
    this.seed = seed;
    this.cache = cache;
    this.typesAreConditions = typesAreConditions;
    this.stop = new StopFigures(cache, typesAreConditions);
    this.file = folder.resolve(CHECKPOINT);
    this.clock = clock;
    this.progress = progress;
    this.photos =
        IntStream.range(0, cache.size())
            .filter(photo -> cache.row(photo).split() == Split.TRAIN)
            .toArray();
  }

  /** Trains a network, or goes on where the checkpoint was written; gives its best weights. */
  PhotoNetwork train(PhotoNetwork network) {
    try (var opened = new NetworkTrainer(network, plan.shards())) {
      trainer = opened;
      begin();
      while (phase < plan.phases().size()) {
        step();
      }
      if (bestWeights.length > 0) {
        network.weights(bestWeights);
      }
      return network;
    }
  }

  /** Whether lateness cut a phase. */
  boolean shortened() {
    return shortened;
  }

  List<EpochFigures> history() {
    return List.copyOf(history);
  }

  /** Photos that the network learns from. */
  int photos() {
    return photos.length;
  }

  /** Patients of these photos. */
  int patients() {
    return (int) IntStream.of(photos).map(photo -> cache.row(photo).patient()).distinct().count();
  }

  private void begin() {
    settledSeconds = clock.seconds();
    if (Files.exists(file)) {
      restore(Checkpoint.read(file));
      progress.line("network: going on after epoch %d, step %d".formatted(epoch, batch));
    } else {
      beginPhase();
    }
    trainer.learningRate(rate);
    if (phase < plan.phases().size()) {
      clock.part("network " + phase().name());
    }
  }

  private Phase phase() {
    return plan.phases().get(phase);
  }

  private void beginPhase() {
    int planned = 0;
    for (int pass = 0; pass < phase().epochs(); pass++) {
      planned += batches(order(epoch + pass));
    }
    steps = PhaseSteps.of(planned);
    epochsWithoutGain = 0;
    bestLoss = Double.POSITIVE_INFINITY; // at another scale the losses are others
    order = order(epoch);
    rate = rate();
    clock.part("network " + phase().name());
  }

  private int batches(int[] order) {
    return Math.max(1, order.length / plan.batch());
  }

  /** The photos of a pass, shuffled. The first pass takes those whose lesions are in clear view. */
  private int[] order(int ofEpoch) {
    int[] chosen = photos.clone();
    if (ofEpoch == 0) {
      int[] clear =
          IntStream.of(photos).filter(photo -> cache.row(photo).label().clear()).toArray();
      chosen = clear.length >= plan.batch() ? clear : chosen;
    }
    var random = new SplittableRandom(mixed(ofEpoch, -1));
    for (int i = chosen.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = chosen[i];
      chosen[i] = chosen[j];
      chosen[j] = kept;
    }
    return chosen;
  }

  private long mixed(int ofEpoch, int photo) {
    var random = new SplittableRandom(seed * 31 + ofEpoch);
    return random.nextLong() + 0x9E3779B97F4A7C15L * photo;
  }

  private double rate() {
    double before = 0;
    double all = 0;
    for (int i = 0; i < plan.phases().size(); i++) {
      var each = plan.phases().get(i);
      double work = each.epochs() * (double) each.inputPx() * each.inputPx();
      before += i < phase ? work : i == phase ? work * steps.progress() : 0;
      all += work;
    }
    return RateCurve.rate(plan.peakRate(), before / all);
  }

  private void step() {
    if (steps.done() % RATE_EVERY_STEPS == 0) {
      rate = rate();
      trainer.learningRate(rate);
    }
    lossSum += trainer.step(examples(), phase().inputPx());
    batch++;
    steps = steps.next();
    show();
    if (batch >= batches(order) || steps.isOver()) {
      endEpoch();
    } else if (steps.done() % plan.checkpointSteps() == 0) {
      settleSeconds();
      keepInTime(secondsInEpoch / batch);
      save();
    }
  }

  private List<TrainingExample> examples() {
    var examples = new ArrayList<TrainingExample>();
    int from = batch * plan.batch();
    for (int i = from; i < Math.min(order.length, from + plan.batch()); i++) {
      int photo = order[i];
      examples.add(
          new TrainingExample(
              () -> cache.photo(photo),
              cache.row(photo).label().targets(typesAreConditions),
              mixed(epoch, photo)));
    }
    return examples;
  }

  private void show() {
    String detail = String.format(Locale.ROOT, "loss %.3f", lossSum / batch);
    progress.at(
        "network %s, epoch %d".formatted(phase().name(), epoch + 1),
        batch,
        Math.min(batches(order), batch + steps.end() - steps.done()),
        detail);
  }

  private void endEpoch() {
    var figures = stop.of(trainer, phase().inputPx());
    boolean gain = figures.loss() < bestLoss || Double.isNaN(figures.loss());
    if (gain) {
      bestLoss = Double.isNaN(figures.loss()) ? bestLoss : figures.loss();
      bestWeights = trainer.network().weights();
    }
    epochsWithoutGain = gain ? 0 : epochsWithoutGain + 1;
    settleSeconds();
    history.add(
        new EpochFigures(
            phase().name(),
            epoch + 1,
            batch,
            lossSum / batch,
            figures.loss(),
            figures.auroc(),
            gain,
            secondsInEpoch));
    progress.line(
        String.format(
            Locale.ROOT,
            "network, epoch %d: loss %.3f, on the patients that tell when to stop %.3f, AUROC of single photos %.3f%s",
            epoch + 1,
            lossSum / batch,
            figures.loss(),
            figures.auroc(),
            gain ? "" : ", no gain"));
    secondsInEpoch = 0;
    lossSum = 0;
    batch = 0;
    epoch++;
    nextEpoch();
    save();
  }

  private void nextEpoch() {
    boolean patienceSpent = epochsWithoutGain >= plan.patience();
    if (patienceSpent && !steps.isOver()) {
      progress.line("network: no gain in %d epochs, the phase ends".formatted(plan.patience()));
    }
    if (steps.isOver() || patienceSpent) {
      phase++;
      if (phase < plan.phases().size()) {
        beginPhase();
      }
    } else {
      order = order(epoch);
      var last = history.get(history.size() - 1);
      keepInTime(last.seconds() / last.steps());
    }
  }

  /** A phase that would end too late gets fewer steps, by the speed of its last ones. */
  private void keepInTime(double secondsPerStep) {
    double left = clock.secondsUntil(phase().until());
    int remaining = steps.end() - steps.done();
    if (remaining * secondsPerStep > left * TOLERATED_LATENESS) {
      steps = steps.shortenedTo((int) Math.max(0, left / secondsPerStep));
      shortened = true;
      progress.line(
          "network: late, phase %s is shortened from %d to %d further steps"
              .formatted(phase().name(), remaining, steps.end() - steps.done()));
    }
  }

  private void settleSeconds() {
    double now = clock.seconds();
    secondsInEpoch += now - settledSeconds;
    settledSeconds = now;
  }

  private void save() {
    settleSeconds();
    new Checkpoint(
            phase,
            epoch,
            batch,
            steps,
            rate,
            lossSum,
            secondsInEpoch,
            epochsWithoutGain,
            bestLoss,
            bestWeights,
            shortened,
            history,
            trainer.state())
        .write(file);
    clock.save();
  }

  private void restore(Checkpoint from) {
    phase = from.phase();
    epoch = from.epoch();
    batch = from.batch();
    steps = from.steps();
    rate = from.rate();
    lossSum = from.lossSum();
    secondsInEpoch = from.secondsInEpoch();
    epochsWithoutGain = from.epochsWithoutGain();
    bestLoss = from.bestLoss();
    bestWeights = from.bestWeights();
    shortened = from.shortened();
    history.addAll(from.history());
    trainer.restore(from.trainer());
    order = order(epoch);
  }
}
