package org.fauces.ai.internal;

import java.util.Set;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
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
 * Builds a {@link NetworkDesign}: residual, with a total stride of 8, so that a 1 mm bud keeps more
 * than a pixel and the activation map is fine. Batch normalisation stays: without it the task is
 * not learned.
 */
final class NetworkGraph {
  static final String INPUT = "photo";
  static final String MAP = "map";
  static final String TYPE = "type";
  static final String CONDITION = "condition";
  static final String REDNESS = "redness";
  static final String WALL = "wall";

  private static final String CELLS = "cells";

  /** Says of each cell of the map which type of lesion it shows, or none. */
  private static final String LESIONS = "lesions";

  /** Says of each cell how the lesions around it measure. */
  private static final String MEASURES = "measures";

  /** What only training needs; no part of a model. */
  static final Set<String> TRAINING_ONLY = Set.of(CELLS, LESIONS, MEASURES);

  /** Pixels of the input along a side of a cell of the map. */
  static final int STRIDE = 8;

  /**
   * How far right and below its place in the grid a cell looks, px: each of the three halving
   * convolutions pads its even input on the far side only, which moves what it sees by half a
   * pixel.
   */
  static final double OFFSET_PX = .5 * (1 + 2 + 4);

  /** Whose widths tell the designs apart. */
  static final String[] WIDTH_LAYERS = {"stem", "middle-a", "fine-a", "map-a"};

  private static final double LEARNING_RATE = 2e-3;

  /** Decoupled from the step (Loshchilov and Hutter, 2019). */
  private static final double WEIGHT_DECAY = 1e-2;

  private final NetworkDesign design;
  private final ComputationGraphConfiguration.GraphBuilder builder;

  private NetworkGraph(NetworkDesign design, long seed) {
    this.design = design;
    builder =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .updater(new Adam(LEARNING_RATE))
            .weightInit(WeightInit.RELU)
            .weightDecay(WEIGHT_DECAY)
            .convolutionMode(ConvolutionMode.Same)
            .graphBuilder();
  }

  static ComputationGraphConfiguration of(
      NetworkDesign design, int types, int conditions, long seed) {
    int[] widths = design.widths();
    var graph = new NetworkGraph(design, seed);
    graph.builder.addInputs(INPUT);
    String stem = graph.rectified("stem-relu", graph.normalised("stem", INPUT, widths[0], 3, 2));
    String middle = graph.block("middle", stem, widths[1], 2, true);
    String fine = graph.block("fine", middle, widths[2], 2, true);
    graph.block(MAP, fine, widths[3], 1, widths[3] != widths[2]);
    graph.outputs(widths[3], types, conditions);
    return graph.builder.build();
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
  private String block(String name, String input, int channels, int stride, boolean projected) {
    String first = normalised(name + "-a", input, channels, 3, stride);
    String second = normalised(name + "-b", rectified(name + "-a-relu", first), channels, 3, 1);
    String shortcut = projected ? normalised(name + "-s", input, channels, 1, stride) : input;
    builder.addVertex(
        name + "-sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), second, shortcut);
    return rectified(name, name + "-sum");
  }

  private void outputs(int features, int types, int conditions) {
    builder.addLayer(
        "pool",
        new GlobalPoolingLayer.Builder(PoolingType.AVG).poolingDimensions(1, 2).build(),
        MAP);
    builder.addVertex(CELLS, new ReshapeVertex(-1, features), MAP);
    output("pool", features, TYPE, types, LossFunction.MCXENT, Activation.SOFTMAX);
    output("pool", features, CONDITION, conditions, LossFunction.MCXENT, Activation.SOFTMAX);
    output("pool", features, REDNESS, 1, LossFunction.MSE, Activation.IDENTITY);
    output("pool", features, WALL, 1, LossFunction.MSE, Activation.SIGMOID);
    output(CELLS, features, LESIONS, types + 1, LossFunction.MCXENT, Activation.SOFTMAX);
    output(CELLS, features, MEASURES, PhotoTargets.MEASURES, LossFunction.MSE, Activation.IDENTITY);
    builder.setOutputs(TYPE, CONDITION, REDNESS, WALL, LESIONS, MEASURES);
    builder.setInputTypes(
        InputType.convolutional(design.inputPx(), design.inputPx(), 3, CNN2DFormat.NHWC));
  }

  private void output(
      String input, int features, String name, int size, LossFunction loss, Activation activation) {
    builder.addLayer(
        name,
        new OutputLayer.Builder(loss).nIn(features).nOut(size).activation(activation).build(),
        input);
  }
}
