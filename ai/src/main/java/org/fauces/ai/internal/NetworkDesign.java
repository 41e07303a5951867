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
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A small residual network with a total stride of 8, so that a 1 mm bud keeps more than a pixel and
 * the activation map has 16 x 16 cells. Batch normalisation stays: without it the task is not
 * learned.
 */
final class NetworkDesign {
  static final String INPUT = "photo";
  static final String MAP = "map";
  static final String TYPE = "type";
  static final String CONDITION = "condition";
  static final String REDNESS = "redness";
  static final String WALL = "wall";
  private static final int STEM = 24;
  private static final int MIDDLE = 48;
  static final int FEATURES = 80;

  private final ComputationGraphConfiguration.GraphBuilder builder;

  private NetworkDesign(long seed, double learningRate) {
    builder =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .updater(new Adam(learningRate))
            .weightInit(WeightInit.RELU)
            .l2(1e-4)
            .convolutionMode(ConvolutionMode.Same)
            .graphBuilder();
  }

  static ComputationGraphConfiguration residual(
      int types, int conditions, long seed, double learningRate) {
    var design = new NetworkDesign(seed, learningRate);
    design.builder.addInputs(INPUT);
    String stem = design.normalised("stem", INPUT, STEM, 3, 2);
    String middle = design.block("middle", design.rectified("stem-relu", stem), MIDDLE, 2);
    String fine = design.block("fine", middle, FEATURES, 2);
    design.block(MAP, fine, FEATURES, 1);
    design.outputs(types, conditions);
    return design.builder.build();
  }

  private String normalised(String name, String input, int channels, int kernel, int stride) {
    builder.addLayer(
        name,
        new ConvolutionLayer.Builder(kernel, kernel)
            .stride(stride, stride)
            .nOut(channels)
            .hasBias(false)
            .activation(Activation.IDENTITY)
            .dataFormat(CNN2DFormat.NHWC)
            .build(),
        input);
    String output = name + "-norm";
    builder.addLayer(
        output, new BatchNormalization.Builder().dataFormat(CNN2DFormat.NHWC).build(), name);
    return output;
  }

  private String rectified(String name, String input) {
    builder.addLayer(
        name, new ActivationLayer.Builder().activation(Activation.RELU).build(), input);
    return name;
  }

  /** Two convolutions beside a shortcut; the output carries the block's name. */
  private String block(String name, String input, int channels, int stride) {
    String first = normalised(name + "-a", input, channels, 3, stride);
    String second = normalised(name + "-b", rectified(name + "-a-relu", first), channels, 3, 1);
    String shortcut = stride == 1 ? input : normalised(name + "-s", input, channels, 1, stride);
    builder.addVertex(
        name + "-sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), second, shortcut);
    return rectified(name, name + "-sum");
  }

  private void outputs(int types, int conditions) {
    builder.addLayer(
        "pool",
        new GlobalPoolingLayer.Builder(PoolingType.AVG).poolingDimensions(1, 2).build(),
        MAP);
    output(TYPE, types, LossFunction.MCXENT, Activation.SOFTMAX);
    output(CONDITION, conditions, LossFunction.MCXENT, Activation.SOFTMAX);
    output(REDNESS, 1, LossFunction.MSE, Activation.IDENTITY);
    output(WALL, 1, LossFunction.MSE, Activation.SIGMOID);
    builder.setOutputs(TYPE, CONDITION, REDNESS, WALL);
    builder.setInputTypes(
        InputType.convolutional(PhotoCrop.INPUT, PhotoCrop.INPUT, 3, CNN2DFormat.NHWC));
  }

  private void output(String name, int size, LossFunction loss, Activation activation) {
    builder.addLayer(
        name,
        new OutputLayer.Builder(loss).nIn(FEATURES).nOut(size).activation(activation).build(),
        "pool");
  }
}
