package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.fauces.ai.fusion.PhotoEvidence;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Steps of training. A batch is dealt to a fixed number of equal networks, each with a thread of
 * its own; the sum of their gradients changes the first, whose weights the others take over. What
 * comes out depends on the number of networks, not on the number of cores.
 */
public final class NetworkTrainer implements AutoCloseable {
  /** Parameters that are running means and not gradients: averaged over the shards, not summed. */
  private static final List<String> RUNNING_MEANS = List.of("_mean", "_var", "_log10stdev");

  private final List<PhotoNetwork> shards = new ArrayList<>();
  private final ExecutorService threads;

  /**
   * Trains a network further.
   *
   * @param shards networks that a batch is dealt to, at least 1
   */
  public NetworkTrainer(PhotoNetwork network, int shards) {
    for (int shard = 0; shard < shards; shard++) {
      var own = shard == 0 ? network : trainableCopy(network);
      own.graph().initGradientsView();
      this.shards.add(own);
    }
    this.threads = Executors.newFixedThreadPool(shards, NetworkTrainer::daemon);
  }

  private static PhotoNetwork trainableCopy(PhotoNetwork network) {
    return new PhotoNetwork(network.graph().clone(), network.inputPx());
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "network-trainer");
    thread.setDaemon(true); // an interrupted training must not keep the process alive
    return thread;
  }

  /** The network that is trained. */
  public PhotoNetwork network() {
    return shards.get(0);
  }

  private ComputationGraph graph() {
    return network().graph();
  }

  /** Sets the step size of the following batches. */
  public void learningRate(double rate) {
    graph().setLearningRate(rate);
  }

  /**
   * One step of training; returns the loss.
   *
   * @param inputPx side to which the photos are scaled; pooling makes any size fit
   */
  public double step(List<TrainingExample> batch, int inputPx) {
    var losses = deal(batch, (network, part) -> loss(network.graph(), part, inputPx));
    update(losses.size(), batch.size());
    return losses.stream().mapToDouble(Double::doubleValue).sum() / batch.size();
  }

  /** What the network says about photos as they are, in their order. */
  public List<PhotoEvidence> look(List<Supplier<PhotoCrop>> crops, int inputPx) {
    return deal(crops, (network, part) -> network.look(part, inputPx)).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Equal shares of the work, one per network. */
  private <T, R> List<R> deal(List<T> work, BiFunction<PhotoNetwork, List<T>, R> task) {
    var parts = new ArrayList<Future<R>>();
    int each = (work.size() + shards.size() - 1) / shards.size();
    for (int from = 0; from < work.size(); from += each) {
      var network = shards.get(from / each);
      var part = work.subList(from, Math.min(work.size(), from + each));
      parts.add(threads.submit(() -> task.apply(network, part)));
    }
    return parts.stream().map(NetworkTrainer::get).toList();
  }

  /** Leaves the gradient in the graph; the sum of the losses. */
  private static double loss(ComputationGraph graph, List<TrainingExample> part, int inputPx) {
    int length = inputPx * inputPx * 3;
    float[] pixels = new float[part.size() * length];
    var lesions = new ArrayList<LesionTarget>();
    for (int i = 0; i < part.size(); i++) {
      var example = part.get(i);
      var change = Augmentation.draw(new SplittableRandom(example.seed()));
      var photo = example.photo().get();
      photo.crop().writeTo(pixels, i * length, inputPx, change);
      lesions.addAll(LesionTarget.cells(photo.lesions(), example.targets(), inputPx, change));
    }
    graph.setInput(0, Nd4j.create(pixels, new long[] {part.size(), inputPx, inputPx, 3}, 'c'));
    graph.setLabels(targets(part, lesions));
    graph.setLayerMaskArrays(null, weights(part, lesions));
    graph.computeGradientAndScore();
    graph.clearLayerMaskArrays();
    return (graph.score() - penalty(graph)) * part.size();
  }

  /** What the weight decay adds to the score, which is no part of how wrong the network is. */
  private static double penalty(ComputationGraph graph) {
    double sum = 0;
    for (var layer : graph.getLayers()) {
      sum += layer.calcRegularizationScore(true);
    }
    return sum;
  }

  private void update(int used, int examples) {
    var first = graph();
    INDArray gradient = first.getFlattenedGradients();
    for (int shard = 1; shard < used; shard++) {
      gradient.addi(shards.get(shard).graph().getFlattenedGradients());
    }
    Gradient named = first.gradient();
    for (var entry : named.gradientForVariable().entrySet()) {
      if (RUNNING_MEANS.stream().anyMatch(entry.getKey()::endsWith)) {
        entry.getValue().divi(used);
      }
    }
    int iteration = iteration();
    first
        .getUpdater()
        .update(named, iteration, 0, examples, LayerWorkspaceMgr.noWorkspacesImmutable());
    INDArray weights = first.params(); // a view
    weights.subi(gradient.reshape(weights.shape()));
    first.getConfiguration().setIterationCount(iteration + 1);
    shareWeights();
  }

  private void shareWeights() {
    for (PhotoNetwork shard : shards.subList(1, shards.size())) {
      shard.graph().params().assign(graph().params());
    }
  }

  private static <R> R get(Future<R> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while training", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure; // says itself what happened
      }
      throw new IllegalStateException("a step of training failed", e.getCause());
    }
  }

  private int iteration() {
    return graph().getConfiguration().getIterationCount();
  }

  /** Everything that the next steps depend on, apart from the photos. */
  public TrainerState state() {
    float[] updater = graph().getUpdater().getUpdaterStateViewArray().toFloatVector();
    return new TrainerState(iteration(), network().weights(), updater);
  }

  /** Goes on where {@link #state} was taken. */
  public void restore(TrainerState state) {
    network().weights(state.weights());
    graph().getUpdater().getUpdaterStateViewArray().assign(Nd4j.createFromArray(state.updater()));
    graph().getConfiguration().setIterationCount(state.iteration());
    shareWeights();
  }

  private static INDArray[] targets(List<TrainingExample> part, List<LesionTarget> lesions) {
    float[][] type = new float[part.size()][];
    float[][] condition = new float[part.size()][];
    float[][] redness = new float[part.size()][];
    float[][] wall = new float[part.size()][];
    for (int i = 0; i < part.size(); i++) {
      var targets = part.get(i).targets();
      type[i] = targets.type();
      condition[i] = targets.condition();
      redness[i] = new float[] {targets.redness()};
      wall[i] = new float[] {targets.visibleWall()};
    }
    float[][] cells = lesions.stream().map(LesionTarget::type).toArray(float[][]::new);
    float[][] measures = lesions.stream().map(LesionTarget::measures).toArray(float[][]::new);
    return arrays(type, condition, redness, wall, cells, measures);
  }

  /** Label masks with fractional values weigh single examples. */
  private static INDArray[] weights(List<TrainingExample> part, List<LesionTarget> lesions) {
    float[][][] weights = new float[6][part.size()][];
    for (int i = 0; i < part.size(); i++) {
      var targets = part.get(i).targets();
      weights[0][i] = new float[] {targets.typeWeight()};
      weights[1][i] = new float[] {targets.conditionWeight()};
      weights[2][i] = new float[] {targets.rednessWeight()};
      weights[3][i] = new float[] {targets.wallWeight()};
    }
    weights[4] = column(lesions, LesionTarget::weight);
    weights[5] = column(lesions, LesionTarget::measuresWeight);
    return arrays(weights);
  }

  private static float[][] column(
      List<LesionTarget> lesions, Function<LesionTarget, Float> weight) {
    return lesions.stream().map(cell -> new float[] {weight.apply(cell)}).toArray(float[][]::new);
  }

  private static INDArray[] arrays(float[][]... values) {
    INDArray[] arrays = new INDArray[values.length];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = Nd4j.createFromArray(values[i]);
    }
    return arrays;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
