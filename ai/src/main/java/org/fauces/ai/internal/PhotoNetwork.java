package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.fusion.PhotoEvidence;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The network that looks at one photo. Not safe for threads: a graph's activations are silently
 * wrong when two threads ask for them, so each borrower owns a copy.
 */
public final class PhotoNetwork {
  static {
    NativeHelpers.enable();
  }

  private final ComputationGraph graph;
  private final int inputPx;
  private final boolean fixed;
  private PhotoReader reader;
  private float[] read = {};

  /**
   * A network.
   *
   * @param inputPx side of the photos that it was trained on
   */
  PhotoNetwork(ComputationGraph graph, int inputPx) {
    this.graph = graph;
    this.inputPx = inputPx;
    this.fixed = false;
  }

  private PhotoNetwork(ComputationGraph graph, int inputPx, PhotoReader reader) {
    this.graph = graph;
    this.inputPx = inputPx;
    this.fixed = true;
    this.reader = reader;
  }

  /** A network with random weights that follow from the seed. */
  public static PhotoNetwork untrained(NetworkDesign design, int types, int conditions, long seed) {
    Nd4j.getRandom().setSeed(seed);
    var graph = new ComputationGraph(NetworkGraph.of(design, types, conditions, seed));
    graph.init();
    return new PhotoNetwork(graph, design.inputPx());
  }

  /**
   * Which design it is of.
   *
   * @throws ModelUnavailable when it is of none that this version trains
   */
  public NetworkDesign design() {
    return NetworkDesign.of(graph);
  }

  /** Side of the photos that it was trained on. */
  public int inputPx() {
    return inputPx;
  }

  ComputationGraph graph() {
    return graph;
  }

  /** For another thread to look at photos with; it keeps the weights of now. */
  public PhotoNetwork copy() {
    return new PhotoNetwork(graph, inputPx, reader().copy());
  }

  /** How many numbers were learned. */
  public long parameters() {
    return graph.numParams();
  }

  /** How many lesion types it tells apart. */
  public int types() {
    return graph.getLayer(NetworkGraph.TYPE).getParam("b").columns();
  }

  /** How many conditions it tells apart. */
  public int conditions() {
    return graph.getLayer(NetworkGraph.CONDITION).getParam("b").columns();
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

  /** Takes over all that a network of the same design has; what only training needs may be new. */
  public void takeOver(PhotoNetwork learned) {
    for (var layer : learned.graph.getLayers()) {
      var own = graph.getLayer(layer.conf().getLayer().getLayerName());
      layer.paramTable().forEach((name, values) -> own.getParam(name).assign(values));
    }
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
      looks.addAll(reader().look(PhotoCrop.pixels(batch, inputPx), batch.size()));
    }
    return looks;
  }

  /** Looks at photos that are read batch by batch, at a scale of the caller's. */
  List<PhotoEvidence> look(List<Supplier<PhotoCrop>> crops, int sidePx) {
    var evidence = new ArrayList<PhotoEvidence>();
    for (int from = 0; from < crops.size(); from += PhotoReader.PHOTOS_AT_ONCE) {
      var batch = crops.subList(from, Math.min(crops.size(), from + PhotoReader.PHOTOS_AT_ONCE));
      var read = batch.stream().map(Supplier::get).toList();
      reader()
          .look(PhotoCrop.pixels(read, sidePx), read.size())
          .forEach(look -> evidence.add(look.evidence()));
    }
    return evidence;
  }

  /** Folding takes longer than a look; finding out whether a step was trained since does not. */
  private PhotoReader reader() {
    if (fixed) {
      return reader;
    }
    float[] weights = ServingBuffers.values(graph.params());
    if (!Arrays.equals(weights, read)) {
      reader = new PhotoReader(folded(), inputPx);
      read = weights;
    }
    return reader;
  }

  /** The network as it is served, with the weights of now. */
  public FoldedNetwork folded() {
    return NetworkFolding.fold(graph);
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
