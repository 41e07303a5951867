package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.fauces.ai.internal.NetworkLayer.Activation;
import org.fauces.ai.internal.NetworkLayer.Kind;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/**
 * Describes a graph as this format does; the inverse of {@link NetworkBuilder}. A design that the
 * format cannot express fails here, before it is trained for hours and lost.
 */
final class NetworkPlanner {
  private final ComputationGraphConfiguration configuration;

  private NetworkPlanner(ComputationGraphConfiguration configuration) {
    this.configuration = configuration;
  }

  /**
   * The plan of a graph.
   *
   * @param inputSidePx of the photos that it was trained on
   * @throws IllegalArgumentException when the format has no word for a part of it
   */
  static NetworkPlan plan(ComputationGraphConfiguration configuration, int inputSidePx) {
    var planner = new NetworkPlanner(configuration);
    var layers = new ArrayList<NetworkLayer>();
    for (String name : configuration.getTopologicalOrderStr()) {
      if (!name.equals(NetworkGraph.INPUT) && !NetworkGraph.TRAINING_ONLY.contains(name)) {
        layers.add(planner.layer(name));
      }
    }
    return new NetworkPlan(inputSidePx, layers);
  }

  private NetworkLayer layer(String name) {
    GraphVertex vertex = configuration.getVertices().get(name);
    List<String> inputs = configuration.getVertexInputs().get(name);
    if (vertex instanceof ElementWiseVertex sum && sum.getOp() == ElementWiseVertex.Op.Add) {
      return plain(name, Kind.SUM, inputs);
    }
    if (vertex instanceof LayerVertex holder && holder.getPreProcessor() == null) {
      var layer = holder.getLayerConf().getLayer();
      if (layer instanceof ConvolutionLayer convolution) {
        return convolution(name, inputs, convolution);
      }
      if (layer instanceof BatchNormalization norm && norm.isUseLogStd()) {
        return new NetworkLayer(
            name, Kind.NORMALISATION, inputs, 0, 0, 0, norm.getEps(), Activation.NONE);
      }
      if (layer instanceof ActivationLayer relu
          && relu.getActivationFn() instanceof ActivationReLU) {
        return plain(name, Kind.RELU, inputs);
      }
      if (layer instanceof GlobalPoolingLayer pool && pool.getPoolingType() == PoolingType.AVG) {
        return plain(name, Kind.AVERAGE, inputs);
      }
      if (layer instanceof OutputLayer dense && dense.hasBias()) {
        return dense(name, inputs, dense);
      }
    }
    throw unknown(name);
  }

  private static NetworkLayer plain(String name, Kind kind, List<String> inputs) {
    return new NetworkLayer(name, kind, inputs, 0, 0, 0, 0, Activation.NONE);
  }

  private static NetworkLayer convolution(
      String name, List<String> inputs, ConvolutionLayer convolution) {
    int[] kernel = convolution.getKernelSize();
    int[] stride = convolution.getStride();
    if (convolution.hasBias()
        || convolution.getConvolutionMode() != ConvolutionMode.Same
        || convolution.getCnn2dDataFormat() != CNN2DFormat.NHWC
        || kernel[0] != kernel[1]
        || stride[0] != stride[1]) {
      throw unknown(name);
    }
    int channels = (int) convolution.getNOut();
    return new NetworkLayer(
        name, Kind.CONVOLUTION, inputs, kernel[0], stride[0], channels, 0, Activation.NONE);
  }

  private static NetworkLayer dense(String name, List<String> inputs, OutputLayer dense) {
    String function = dense.getActivationFn().toString().toUpperCase(java.util.Locale.ROOT);
    int channels = (int) dense.getNOut();
    return new NetworkLayer(
        name, Kind.DENSE, inputs, 0, 0, channels, 0, Activation.valueOf(function));
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("the model format has no word for the layer " + name);
  }
}
