package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fauces.ai.fusion.PhotoEvidence;

/** Reads the outputs of a folded network. Owned by one thread at a time. */
public final class PhotoReader {
  /** A usual burst in one call. */
  public static final int PHOTOS_AT_ONCE = 12;

  private static final double LEAST_PROBABILITY = 1e-6;

  private final FoldedNetwork network;
  private ServingGraph graph;

  /**
   * A reader.
   *
   * @param inputPx side of the photos that it expects
   */
  public PhotoReader(FoldedNetwork network, int inputPx) {
    this(network, new ServingGraph(network, PHOTOS_AT_ONCE, inputPx));
  }

  private PhotoReader(FoldedNetwork network, ServingGraph graph) {
    this.network = network;
    this.graph = graph;
  }

  /** Another one for another thread, with the same weights. */
  PhotoReader copy() {
    return new PhotoReader(network, graph.copy(graph.side()));
  }

  /** Weights from map channels to lesion types, [channel][type]. */
  double[][] typeWeights() {
    return output(NetworkGraph.TYPE).weights();
  }

  /**
   * Looks at photos.
   *
   * @param pixels as {@link PhotoCrop#pixels} gives them
   * @param photos how many, at most {@link #PHOTOS_AT_ONCE}
   */
  public List<PhotoNetwork.Look> look(float[] pixels, int photos) {
    int side = (int) Math.sqrt(pixels.length / 3.0 / photos);
    if (side != graph.side()) {
      graph = graph.copy(side);
    }
    float[] maps = graph.map(pixels);
    var looks = new ArrayList<PhotoNetwork.Look>();
    int each = maps.length / photos;
    for (int photo = 0; photo < photos; photo++) {
      float[] map = Arrays.copyOfRange(maps, photo * each, (photo + 1) * each);
      looks.add(new PhotoNetwork.Look(evidence(map), map));
    }
    return looks;
  }

  private PhotoEvidence evidence(float[] map) {
    double[] features = FoldedNetwork.Mean.of(map, typeWeights().length);
    return new PhotoEvidence(
        log(output(NetworkGraph.TYPE).of(features)),
        log(output(NetworkGraph.CONDITION).of(features)),
        output(NetworkGraph.REDNESS).of(features)[0],
        output(NetworkGraph.WALL).of(features)[0]);
  }

  private FoldedNetwork.Dense output(String name) {
    return network.step(name, FoldedNetwork.Dense.class);
  }

  private static double[] log(double[] probabilities) {
    double[] logs = new double[probabilities.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(Math.max(LEAST_PROBABILITY, probabilities[i]));
    }
    return logs;
  }
}
