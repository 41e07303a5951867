package org.fauces.ai.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * Runs the convolutions of a folded network on ND4J's operators, without the layers of the library
 * that trained it: those allocate, copy and check at every step, which takes more than half of the
 * time of a network of this size (docs/adr/0030). Weights are shared by all copies; the memory is
 * its own and used again, so one thread at a time may own it.
 */
final class ServingGraph {
  private final FoldedNetwork network;
  private final Map<String, ServingWeights> weights;
  private final int mostPhotos;
  private final int side;
  private final ServingBuffers buffers;
  private final Map<Integer, ServingProgram> programs = new HashMap<>();

  /**
   * Prepares.
   *
   * @param mostPhotos how many are looked at together at most
   * @param side rows and columns of a photo in pixels
   */
  ServingGraph(FoldedNetwork network, int mostPhotos, int side) {
    this(network, weights(network), mostPhotos, side);
  }

  private ServingGraph(
      FoldedNetwork network, Map<String, ServingWeights> weights, int mostPhotos, int side) {
    this.network = network;
    this.weights = weights;
    this.mostPhotos = mostPhotos;
    this.side = side;
    this.buffers = new ServingBuffers(mostPhotos);
  }

  private static Map<String, ServingWeights> weights(FoldedNetwork network) {
    var weights = new HashMap<String, ServingWeights>();
    for (var step : network.steps()) {
      if (step instanceof FoldedNetwork.Convolution convolution) {
        weights.put(step.name(), ServingWeights.of(convolution));
      }
    }
    return weights;
  }

  /** Another one for another thread, or for photos of another size. */
  ServingGraph copy(int sidePx) {
    return new ServingGraph(network, weights, mostPhotos, sidePx);
  }

  int side() {
    return side;
  }

  /**
   * The last feature map.
   *
   * @param pixels [photo, row, column, channel], three channels
   * @return [photo, row, column, channel]
   */
  float[] map(float[] pixels) {
    int each = side * side * 3;
    int photos = pixels.length / each;
    if (photos < 1 || photos > mostPhotos || pixels.length != photos * each) {
      throw new IllegalArgumentException(
          "one to " + mostPhotos + " whole photos with three channels are needed");
    }
    return programs
        .computeIfAbsent(
            photos, count -> new ServingProgram(network, weights, buffers, count, side))
        .run(pixels);
  }
}
