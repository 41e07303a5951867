package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
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

  private static final int PHOTOS_AT_ONCE = 16;
  private static final int INPUT_LENGTH = PhotoCrop.INPUT * PhotoCrop.INPUT * 3;
  private static final double LEAST_PROBABILITY = 1e-6;
  private static final float REDNESS_WEIGHT = 0.1f;

  private final ComputationGraph graph;

  PhotoNetwork(ComputationGraph graph) {
    this.graph = graph;
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

  /** A copy that another thread may own. */
  public PhotoNetwork copy() {
    return new PhotoNetwork(graph.clone());
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
    for (int from = 0; from < crops.size(); from += PHOTOS_AT_ONCE) {
      looks.addAll(batch(crops.subList(from, Math.min(crops.size(), from + PHOTOS_AT_ONCE))));
    }
    return looks;
  }

  private List<Look> batch(List<PhotoCrop> crops) {
    float[] pixels = new float[crops.size() * INPUT_LENGTH];
    for (int i = 0; i < crops.size(); i++) {
      crops.get(i).writeTo(pixels, i * INPUT_LENGTH, Augmentation.NONE);
    }
    Map<String, INDArray> activations = graph.feedForward(input(pixels), false);
    double[][] type = activations.get(NetworkDesign.TYPE).toDoubleMatrix();
    double[][] condition = activations.get(NetworkDesign.CONDITION).toDoubleMatrix();
    double[][] redness = activations.get(NetworkDesign.REDNESS).toDoubleMatrix();
    double[][] wall = activations.get(NetworkDesign.WALL).toDoubleMatrix();
    INDArray maps = activations.get(NetworkDesign.MAP);
    var looks = new ArrayList<Look>();
    for (int i = 0; i < crops.size(); i++) {
      var evidence = new PhotoEvidence(log(type[i]), log(condition[i]), redness[i][0], wall[i][0]);
      looks.add(new Look(evidence, maps.slice(i).dup('c').data().asFloat()));
    }
    return looks;
  }

  private static INDArray input(float[] pixels) {
    long photos = pixels.length / INPUT_LENGTH;
    return Nd4j.create(pixels, new long[] {photos, PhotoCrop.INPUT, PhotoCrop.INPUT, 3}, 'c');
  }

  private static double[] log(double[] probabilities) {
    double[] logs = new double[probabilities.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(Math.max(LEAST_PROBABILITY, probabilities[i]));
    }
    return logs;
  }

  /** Weights from map channels to lesion types, [channel][type]. */
  double[][] typeWeights() {
    return graph.getLayer(NetworkDesign.TYPE).getParam("W").toDoubleMatrix();
  }

  /** Whether every convolution runs in oneDNN. */
  boolean helpersOn() {
    for (var layer : graph.getLayers()) {
      if (layer instanceof ConvolutionLayer convolution && convolution.getHelper() == null) {
        return false;
      }
    }
    return true;
  }

  /**
   * What one photo gave.
   *
   * @param evidence the outputs
   * @param map last feature map, cell by cell, channels together
   */
  record Look(PhotoEvidence evidence, float[] map) {}
}
