package org.fauces.ai.internal;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Builds the graph that a checked plan describes, for inference. */
final class NetworkBuilder {
  private final NetworkPlan plan;
  private final ComputationGraphConfiguration.GraphBuilder builder =
      new NeuralNetConfiguration.Builder()
          .updater(new NoOp())
          .weightInit(WeightInit.ZERO)
          .convolutionMode(ConvolutionMode.Same)
          .graphBuilder()
          .addInputs(NetworkGraph.INPUT);

  private NetworkBuilder(NetworkPlan plan) {
    this.plan = plan;
  }

  /** A graph with all parameters 0. */
  static ComputationGraph build(NetworkPlan plan) {
    var building = new NetworkBuilder(plan);
    plan.layers().forEach(building::add);
    building.builder.setOutputs(NetworkPlan.OUTPUTS.toArray(String[]::new));
    building.builder.setInputTypes(
        InputType.convolutional(plan.inputSidePx(), plan.inputSidePx(), 3, CNN2DFormat.NHWC));
    var graph = new ComputationGraph(building.builder.build());
    graph.init();
    return graph;
  }

  private void add(NetworkLayer layer) {
    String[] inputs = layer.inputs().toArray(String[]::new);
    switch (layer.kind()) {
      case CONVOLUTION -> builder.addLayer(layer.name(), convolution(layer), inputs);
      case NORMALISATION -> builder.addLayer(layer.name(), normalisation(layer), inputs);
      case RELU -> builder.addLayer(layer.name(), new ActivationLayer(Activation.RELU), inputs);
      case SUM ->
          builder.addVertex(layer.name(), new ElementWiseVertex(ElementWiseVertex.Op.Add), inputs);
      case AVERAGE -> builder.addLayer(layer.name(), average(), inputs);
      case DENSE -> builder.addLayer(layer.name(), dense(layer), inputs);
    }
  }

  private static ConvolutionLayer convolution(NetworkLayer layer) {
    return new ConvolutionLayer.Builder(layer.kernel(), layer.kernel())
        .stride(layer.stride(), layer.stride())
        .nOut(layer.channels())
        .hasBias(false)
        .activation(Activation.IDENTITY)
        .dataFormat(CNN2DFormat.NHWC)
        .build();
  }

  private static BatchNormalization normalisation(NetworkLayer layer) {
    return new BatchNormalization.Builder()
        .eps(layer.epsilon())
        .dataFormat(CNN2DFormat.NHWC)
        .build();
  }

  private static GlobalPoolingLayer average() {
    return new GlobalPoolingLayer.Builder(PoolingType.AVG).poolingDimensions(1, 2).build();
  }

  private OutputLayer dense(NetworkLayer layer) {
    boolean softmax = layer.activation() == NetworkLayer.Activation.SOFTMAX;
    return new OutputLayer.Builder(softmax ? LossFunction.MCXENT : LossFunction.MSE)
        .nIn(plan.shapes().get(layer.inputs().get(0)).channels())
        .nOut(layer.channels())
        .activation(Activation.valueOf(layer.activation().name()))
        .build();
  }
}
