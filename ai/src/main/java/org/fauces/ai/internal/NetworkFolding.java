package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.fauces.ai.ModelUnavailable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Makes the served network of a trained graph. It knows the layers of {@link NetworkGraph} and
 * refuses every other, so that nothing is served whose meaning was not written down here.
 */
final class NetworkFolding {
  private final ComputationGraph graph;
  private final Map<String, FoldedNetwork.Step> steps = new LinkedHashMap<>();

  private NetworkFolding(ComputationGraph graph) {
    this.graph = graph;
  }

  /**
   * Folds.
   *
   * @throws ModelUnavailable when a layer is not of a kind that is served
   */
  static FoldedNetwork fold(ComputationGraph graph) {
    var folding = new NetworkFolding(graph);
    for (int vertex : graph.topologicalSortOrder()) {
      String name = graph.getVertices()[vertex].getVertexName();
      if (!graph.getConfiguration().getNetworkInputs().contains(name)
          && !NetworkGraph.TRAINING_ONLY.contains(name)) {
        folding.add(name);
      }
    }
    return folding.network();
  }

  /** All outputs are dense layers over the means of one map: what is read and drawn. */
  private FoldedNetwork network() {
    var network = new FoldedNetwork(onlyInput(), new ArrayList<>(steps.values()));
    long means = steps.values().stream().filter(FoldedNetwork.Mean.class::isInstance).count();
    require(means == 1, "other than one map");
    for (var step : steps.values()) {
      if (step instanceof FoldedNetwork.Dense dense) {
        require(steps.get(dense.input()) instanceof FoldedNetwork.Mean, "an output not of the map");
      }
    }
    return network;
  }

  private String onlyInput() {
    var inputs = graph.getConfiguration().getNetworkInputs();
    require(inputs.size() == 1, "more inputs than the photo");
    return inputs.get(0);
  }

  private void add(String name) {
    var vertex = graph.getConfiguration().getVertices().get(name);
    var inputs = graph.getConfiguration().getVertexInputs().get(name);
    if (vertex instanceof ElementWiseVertex sum) {
      require(
          sum.getOp() == ElementWiseVertex.Op.Add && inputs.size() == 2, "a vertex that is no sum");
      put(new FoldedNetwork.Sum(name, inputs.get(0), inputs.get(1), false));
    } else if (vertex instanceof LayerVertex layer) {
      require(layer.getPreProcessor() == null && inputs.size() == 1, "a layer with a preprocessor");
      add(name, inputs.get(0), layer.getLayerConf().getLayer());
    } else {
      throw refused("a vertex of a kind that is not served");
    }
  }

  /** By exact class: the library derives layers of another meaning from these. */
  private void add(String name, String input, Layer layer) {
    if (layer.getClass() == ConvolutionLayer.class) {
      put(convolution(name, input, (ConvolutionLayer) layer));
    } else if (layer.getClass() == BatchNormalization.class) {
      put(normalised(name, joined(input), (BatchNormalization) layer));
    } else if (layer.getClass() == ActivationLayer.class) {
      put(rectified(name, joined(input), (ActivationLayer) layer));
    } else if (layer.getClass() == GlobalPoolingLayer.class) {
      var pooling = (GlobalPoolingLayer) layer;
      require(
          pooling.getPoolingType() == PoolingType.AVG && pooling.isCollapseDimensions(),
          "a pooling that is no mean");
      put(new FoldedNetwork.Mean(name, input));
    } else if (layer.getClass() == OutputLayer.class) {
      put(dense(name, input, (OutputLayer) layer));
    } else {
      throw refused("a layer of a kind that is not served");
    }
  }

  private void put(FoldedNetwork.Step step) {
    steps.put(step.name(), step);
  }

  /** A step that is joined with its reader; it stays by itself only for other readers. */
  private FoldedNetwork.Step joined(String name) {
    long readers =
        graph.getConfiguration().getVertexInputs().values().stream()
            .filter(inputs -> inputs.contains(name))
            .count();
    return readers == 1 ? steps.remove(name) : steps.get(name);
  }

  private FoldedNetwork.Convolution convolution(String name, String input, ConvolutionLayer layer) {
    int[] stride = layer.getStride();
    int[] dilation = layer.getDilation();
    require(
        layer.getConvolutionMode() == ConvolutionMode.Same
            && layer.getCnn2dDataFormat() == CNN2DFormat.NHWC
            && stride[0] == stride[1]
            && dilation[0] == 1
            && dilation[1] == 1
            && layer.getActivationFn() instanceof ActivationIdentity,
        "a convolution of a kind that is not served");
    var weights = graph.getLayer(name).getParam("W");
    float[] bias =
        layer.isHasBias() ? floats(parameter(name, "b")) : new float[(int) weights.size(0)];
    return new FoldedNetwork.Convolution(
        name, input, weights.shape(), weights.dup('c').data().asFloat(), bias, stride[0], false);
  }

  /** Scales and shifts as the layer would with its running mean and variance. */
  private FoldedNetwork.Convolution normalised(
      String name, FoldedNetwork.Step before, BatchNormalization layer) {
    require(
        before instanceof FoldedNetwork.Convolution convolution
            && !convolution.rectified()
            && layer.isUseLogStd()
            && !layer.isLockGammaBeta()
            && layer.getCnn2DFormat() == CNN2DFormat.NHWC,
        "a batch normalisation that does not follow a convolution");
    var convolution = (FoldedNetwork.Convolution) before;
    double[] gamma = parameter(name, "gamma");
    double[] beta = parameter(name, "beta");
    double[] mean = parameter(name, "mean");
    double[] logDeviation = parameter(name, "log10stdev");
    float[] weights = convolution.weights().clone();
    float[] bias = new float[gamma.length];
    int each = weights.length / gamma.length;
    for (int output = 0; output < gamma.length; output++) {
      double variance = Math.pow(10, 2 * logDeviation[output]);
      double scale = gamma[output] / Math.sqrt(variance + layer.getEps());
      bias[output] = (float) (beta[output] + (convolution.bias()[output] - mean[output]) * scale);
      for (int i = output * each; i < (output + 1) * each; i++) {
        weights[i] *= (float) scale;
      }
    }
    return new FoldedNetwork.Convolution(
        name, convolution.input(), convolution.shape(), weights, bias, convolution.stride(), false);
  }

  private static FoldedNetwork.Step rectified(
      String name, FoldedNetwork.Step before, ActivationLayer layer) {
    require(
        layer.getActivationFn().equals(new ActivationReLU()), "an activation that is not served");
    if (before instanceof FoldedNetwork.Convolution c) {
      return new FoldedNetwork.Convolution(
          name, c.input(), c.shape(), c.weights(), c.bias(), c.stride(), true);
    }
    if (before instanceof FoldedNetwork.Sum sum) {
      return new FoldedNetwork.Sum(name, sum.left(), sum.right(), true);
    }
    throw refused("a rectification that follows no convolution and no sum");
  }

  private FoldedNetwork.Dense dense(String name, String input, OutputLayer layer) {
    double[][] weights = graph.getLayer(name).getParam("W").toDoubleMatrix();
    return new FoldedNetwork.Dense(
        name, input, weights, parameter(name, "b"), activation(layer.getActivationFn()));
  }

  private static FoldedNetwork.Activation activation(IActivation function) {
    if (function instanceof ActivationSoftmax) {
      return FoldedNetwork.Activation.SOFTMAX;
    }
    if (function instanceof ActivationSigmoid) {
      return FoldedNetwork.Activation.SIGMOID;
    }
    require(function instanceof ActivationIdentity, "an output that is not served");
    return FoldedNetwork.Activation.IDENTITY;
  }

  private double[] parameter(String layer, String name) {
    INDArray values = graph.getLayer(layer).getParam(name);
    return values.dup('c').data().asDouble();
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static void require(boolean served, String otherwise) {
    if (!served) {
      throw refused(otherwise);
    }
  }

  private static ModelUnavailable refused(String what) {
    return new ModelUnavailable("The network has " + what + ".");
  }
}
