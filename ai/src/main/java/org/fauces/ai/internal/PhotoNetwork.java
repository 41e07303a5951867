package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.fauces.ai.fusion.PhotoEvidence;
import org.nd4j.linalg.api.ndarray.INDArray;
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
  private static final double LEAST_PROBABILITY = 1e-6;

  private final ComputationGraph graph;
  private final NetworkDesign design;

  PhotoNetwork(ComputationGraph graph) {
    this.graph = graph;
    this.design = NetworkDesign.of(graph);
  }

  /** A network with random weights that follow from the seed. */
  public static PhotoNetwork untrained(NetworkDesign design, int types, int conditions, long seed) {
    Nd4j.getRandom().setSeed(seed);
    var graph = new ComputationGraph(NetworkGraph.of(design, types, conditions, seed));
    graph.init();
    return new PhotoNetwork(graph);
  }

  /** Which network it is. */
  public NetworkDesign design() {
    return design;
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

  /** Its weights, running means of the batch normalisation included; 32 bits each. */
  public float[] weights() {
    return graph.params().toFloatVector();
  }

  /** Takes over weights of a network of the same design. */
  public void weights(float[] weights) {
    if (weights.length != graph.numParams()) {
      throw new IllegalArgumentException("weights of a network of another design");
    }
    graph.setParams(Nd4j.createFromArray(weights));
  }

  /** How many lesion types it tells apart. */
  public int types() {
    return graph.getLayer(NetworkGraph.TYPE).getParam("b").columns();
  }

  /** How many conditions it tells apart. */
  public int conditions() {
    return graph.getLayer(NetworkGraph.CONDITION).getParam("b").columns();
  }

  /** Looks at photos in bounded batches, without their activation maps. */
  public List<PhotoEvidence> look(List<PhotoCrop> crops) {
    return lookClosely(crops).stream().map(Look::evidence).toList();
  }

  /** Looks at photos that are read batch by batch, at a scale of the caller's. */
  List<PhotoEvidence> look(List<Supplier<PhotoCrop>> crops, int inputPx) {
    var evidence = new ArrayList<PhotoEvidence>();
    for (int from = 0; from < crops.size(); from += PHOTOS_AT_ONCE) {
      var read = crops.subList(from, Math.min(crops.size(), from + PHOTOS_AT_ONCE));
      var batch = batch(read.stream().map(Supplier::get).toList(), inputPx);
      batch.forEach(look -> evidence.add(look.evidence()));
    }
    return evidence;
  }

  /** Looks at photos in bounded batches. */
  List<Look> lookClosely(List<PhotoCrop> crops) {
    var looks = new ArrayList<Look>();
    for (int from = 0; from < crops.size(); from += PHOTOS_AT_ONCE) {
      var batch = crops.subList(from, Math.min(crops.size(), from + PHOTOS_AT_ONCE));
      looks.addAll(batch(batch, design.inputPx()));
    }
    return looks;
  }

  private List<Look> batch(List<PhotoCrop> crops, int inputPx) {
    float[] pixels = new float[crops.size() * inputPx * inputPx * 3];
    for (int i = 0; i < crops.size(); i++) {
      crops.get(i).writeTo(pixels, i * inputPx * inputPx * 3, inputPx, Augmentation.NONE);
    }
    Map<String, INDArray> activations = graph.feedForward(input(pixels, inputPx), false);
    double[][] type = activations.get(NetworkGraph.TYPE).toDoubleMatrix();
    double[][] condition = activations.get(NetworkGraph.CONDITION).toDoubleMatrix();
    double[][] redness = activations.get(NetworkGraph.REDNESS).toDoubleMatrix();
    double[][] wall = activations.get(NetworkGraph.WALL).toDoubleMatrix();
    INDArray maps = activations.get(NetworkGraph.MAP);
    var looks = new ArrayList<Look>();
    for (int i = 0; i < crops.size(); i++) {
      var evidence = new PhotoEvidence(log(type[i]), log(condition[i]), redness[i][0], wall[i][0]);
      looks.add(new Look(evidence, maps.slice(i).dup('c').data().asFloat()));
    }
    return looks;
  }

  static INDArray input(float[] pixels, int inputPx) {
    long photos = pixels.length / (inputPx * inputPx * 3);
    return Nd4j.create(pixels, new long[] {photos, inputPx, inputPx, 3}, 'c');
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
    return graph.getLayer(NetworkGraph.TYPE).getParam("W").toDoubleMatrix();
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
