package org.fauces.ai.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.internal.NetworkLayer.Kind;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network as bytes: its plan as JSON, and its parameters as 32-bit floats, little-endian, layer
 * by layer in the plan's order. Nothing of the inference library's own formats, which name classes,
 * is read or written.
 *
 * @param plan JSON
 * @param weights floats
 */
record NetworkFile(byte[] plan, byte[] weights) {
  static final int MAX_PLAN_BYTES = 256 << 10;
  static final int MAX_WEIGHTS_BYTES = Float.BYTES * NetworkPlan.MAX_PARAMETERS;

  private static final Map<Kind, List<String>> PARAMETERS =
      Map.of(
          Kind.CONVOLUTION, List.of("W"),
          Kind.NORMALISATION, List.of("gamma", "beta", "mean", "log10stdev"),
          Kind.DENSE, List.of("W", "b"));

  static {
    NativeHelpers.enable();
  }

  /**
   * Builds the network.
   *
   * @throws ModelUnavailable when the plan cannot be run or the weights are not its own
   */
  PhotoNetwork open() {
    var read = readPlan();
    if (Float.BYTES * read.parameters() != weights.length) {
      throw new ModelUnavailable("The network's weights are not as many as its layers need.");
    }
    var floats = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN);
    try {
      var graph = NetworkBuilder.build(read);
      for (var layer : read.layers()) {
        for (String name : PARAMETERS.getOrDefault(layer.kind(), List.of())) {
          fill(graph.getLayer(layer.name()).getParam(name), floats);
        }
      }
      return new PhotoNetwork(graph, read.inputSidePx());
    } catch (ModelUnavailable e) {
      throw e;
    } catch (RuntimeException e) { // the library reports every kind of misfit by one of its own
      throw new ModelUnavailable("The network is not one that this version can run.", e);
    }
  }

  private NetworkPlan readPlan() {
    var read = ModelJson.plan(plan);
    read.requireServable();
    return read;
  }

  private static void fill(INDArray parameter, ByteBuffer floats) {
    float[] values = new float[(int) parameter.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = floats.getFloat();
      if (!Float.isFinite(values[i])) {
        throw new ModelUnavailable("The network has a weight that is no number.");
      }
    }
    parameter.assign(Nd4j.create(values, parameter.shape(), 'c'));
  }

  /** Without the state of the updater, which only training needs. */
  static NetworkFile of(PhotoNetwork network) {
    ComputationGraph graph = network.graph();
    var plan = NetworkPlanner.plan(graph.getConfiguration(), network.inputPx());
    var floats =
        ByteBuffer.allocate(Math.toIntExact(Float.BYTES * plan.parameters()))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (var layer : plan.layers()) {
      for (String name : PARAMETERS.getOrDefault(layer.kind(), List.of())) {
        for (float value : graph.getLayer(layer.name()).getParam(name).dup('c').data().asFloat()) {
          floats.putFloat(value);
        }
      }
    }
    return new NetworkFile(ModelJson.write(plan), floats.array());
  }
}
