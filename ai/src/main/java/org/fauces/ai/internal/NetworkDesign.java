package org.fauces.ai.internal;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.fauces.ai.ModelUnavailable;

/** The residual networks that this version can build; a model is of one of them. */
public enum NetworkDesign {
  /** What training makes: 0.43 million weights, a map of 20 x 20 cells. */
  STANDARD(160, 24, 48, 96, 128),
  /** For the tests of the way from photos to a model; learns next to nothing. */
  SMALL(64, 8, 12, 16, 20);

  private final int inputPx;
  private final int[] widths;

  NetworkDesign(int inputPx, int... widths) {
    this.inputPx = inputPx;
    this.widths = widths;
  }

  /** Side of the square input. */
  public int inputPx() {
    return inputPx;
  }

  /** Whether any design has an input of this side. */
  static boolean sees(int inputPx) {
    return Arrays.stream(values()).anyMatch(design -> design.inputPx == inputPx);
  }

  /** Channels behind stem and each of the three blocks. */
  int[] widths() {
    return widths.clone();
  }

  /** Recognised by its widths, which differ between all designs. */
  static NetworkDesign of(ComputationGraph graph) {
    int[] found =
        Arrays.stream(NetworkGraph.WIDTH_LAYERS).mapToInt(name -> width(graph, name)).toArray();
    return Arrays.stream(values())
        .filter(design -> Arrays.equals(design.widths, found))
        .findFirst()
        .orElseThrow(() -> new ModelUnavailable("The network is of no design of this version."));
  }

  private static int width(ComputationGraph graph, String layer) {
    if (graph.getConfiguration().getVertices().containsKey(layer)
        && graph.getLayer(layer).conf().getLayer() instanceof ConvolutionLayer convolution) {
      return (int) convolution.getNOut();
    }
    return 0;
  }
}
