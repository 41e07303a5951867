package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.fauces.ai.fusion.PhotoEvidence;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The network that looks at one photo. Not safe for threads: a graph's activations are silently
 * wrong when two threads ask for them, so each borrower owns a copy.
 */
public final class PhotoNetwork {
  static {
    NativeHelpers.enable();
  }

  private static final int INPUT_LENGTH = PhotoCrop.INPUT * PhotoCrop.INPUT * 3;
  private static final float REDNESS_WEIGHT = 0.1f;

  private final ComputationGraph graph;
  private final boolean fixed;
  private PhotoReader reader;
  private float[] read = {};

  PhotoNetwork(ComputationGraph graph) {
    this.graph = graph;
    this.fixed = false;
  }

  private PhotoNetwork(ComputationGraph graph, PhotoReader reader) {
    this.graph = graph;
    this.fixed = true;
    this.reader = reader;
  }

  /** A network with random weights. */
  public static PhotoNetwork untrained(int types, int conditions, long seed) {
    Nd4j.getRandom().setSeed(seed);
    var graph = new ComputationGraph(NetworkDesign.residual(types, conditions, seed, 2e-3));
    graph.init();
    return new PhotoNetwork(graph);
  }

  ComputationGraph graph() {
    return graph;
  }

  /** For another thread to look at photos with; it keeps the weights of now. */
  PhotoNetwork copy() {
    return new PhotoNetwork(graph, reader().copy());
  }

  /** How many numbers were learned. */
  public long parameters() {
    return graph.numParams();
  }

  /** Sets the step size of the following batches. */
  public void learningRate(double rate) {
    graph.setLearningRate(rate);
  }

  /** One step of training; returns the loss. */
  public double fit(List<TrainingExample> batch, SplittableRandom random) {
    float[] pixels = new float[batch.size() * INPUT_LENGTH];
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).crop().writeTo(pixels, i * INPUT_LENGTH, Augmentation.draw(random));
    }
    graph.fit(
        new MultiDataSet(new INDArray[] {input(pixels)}, targets(batch), null, weights(batch)));
    return graph.score();
  }

  private INDArray[] targets(List<TrainingExample> batch) {
    int types = graph.getOutputLayer(0).getParam("b").columns();
    int conditions = graph.getOutputLayer(1).getParam("b").columns();
    float[][] type = new float[batch.size()][types];
    float[][] condition = new float[batch.size()][conditions];
    float[][] redness = new float[batch.size()][1];
    float[][] wall = new float[batch.size()][1];
    for (int i = 0; i < batch.size(); i++) {
      var example = batch.get(i);
      type[i][example.type()] = 1;
      condition[i][example.condition()] = 1;
      redness[i][0] = (float) example.redness();
      wall[i][0] = (float) example.visibleWall();
    }
    return new INDArray[] {
      Nd4j.createFromArray(type),
      Nd4j.createFromArray(condition),
      Nd4j.createFromArray(redness),
      Nd4j.createFromArray(wall)
    };
  }

  /** Label masks with fractional values weigh single examples. */
  private static INDArray[] weights(List<TrainingExample> batch) {
    float[][][] weights = new float[4][batch.size()][1];
    for (int i = 0; i < batch.size(); i++) {
      weights[0][i][0] = (float) batch.get(i).typeWeight();
      weights[1][i][0] = (float) batch.get(i).conditionWeight();
      weights[2][i][0] = REDNESS_WEIGHT * (float) batch.get(i).conditionWeight();
      weights[3][i][0] = 1;
    }
    return new INDArray[] {
      Nd4j.createFromArray(weights[0]),
      Nd4j.createFromArray(weights[1]),
      Nd4j.createFromArray(weights[2]),
      Nd4j.createFromArray(weights[3])
    };
  }

  /** Looks at photos in bounded batches, without their activation maps. */
  public List<PhotoEvidence> look(List<PhotoCrop> crops) {
    return lookClosely(crops).stream().map(Look::evidence).toList();
  }

  /** Looks at photos in bounded batches. */
  List<Look> lookClosely(List<PhotoCrop> crops) {
    var looks = new ArrayList<Look>();
    for (int from = 0; from < crops.size(); from += PhotoReader.PHOTOS_AT_ONCE) {
      var batch = crops.subList(from, Math.min(crops.size(), from + PhotoReader.PHOTOS_AT_ONCE));
      looks.addAll(reader().look(PhotoCrop.pixels(batch), batch.size()));
    }
    return looks;
  }

  /** Folding takes longer than a look; finding out whether a step was trained since does not. */
  private PhotoReader reader() {
    if (fixed) {
      return reader;
    }
    float[] weights = ServingBuffers.values(graph.params());
    if (!Arrays.equals(weights, read)) {
      reader = new PhotoReader(folded());
      read = weights;
    }
    return reader;
  }

  /** The network as it is served, with the weights of now. */
  public FoldedNetwork folded() {
    return NetworkFolding.fold(graph);
  }

  private static INDArray input(float[] pixels) {
    long photos = pixels.length / INPUT_LENGTH;
    return Nd4j.create(pixels, new long[] {photos, PhotoCrop.INPUT, PhotoCrop.INPUT, 3}, 'c');
  }

  /** Weights from map channels to lesion types, [channel][type]. */
  double[][] typeWeights() {
    return reader().typeWeights();
  }

  /**
   * What one photo gave.
   *
   * @param evidence the outputs
   * @param map last feature map, cell by cell, channels together
   */
  public record Look(PhotoEvidence evidence, float[] map) {}
}
