package org.fauces.ai.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution2D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.simulator.SimulatedPatients;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class ServingGraphTest {
  private static final int SIDE = NetworkDesign.STANDARD.inputPx();
  private static PhotoNetwork network;
  private static List<PhotoCrop> crops;

  @BeforeAll
  static void photographSomebody() {
    network = OpenModel.read(ShippedModel.DIRECTORY).network();
    var patient = SimulatedPatients.reference(30, "serving").patient(3);
    crops =
        ShippedModel.photos(patient, 8).stream()
            .map(photo -> PhotoCrop.of(photo.picture().get()))
            .toList();
  }

  private static INDArray input(List<PhotoCrop> crops) {
    return Nd4j.create(
        PhotoCrop.pixels(crops, SIDE), new long[] {crops.size(), SIDE, SIDE, 3}, 'c');
  }

  @Test
  void foldedOutputsAreThoseOfTheTrainedGraph() {
    Map<String, INDArray> trained = network.graph().feedForward(input(crops), false);
    var looks = network.lookClosely(crops);
    for (int i = 0; i < crops.size(); i++) {
      var evidence = looks.get(i).evidence();
      near(evidence.typeLog(), trained.get(NetworkGraph.TYPE).toDoubleMatrix()[i]);
      near(evidence.conditionLog(), trained.get(NetworkGraph.CONDITION).toDoubleMatrix()[i]);
      double redness = trained.get(NetworkGraph.REDNESS).getDouble(i, 0);
      assertThat(evidence.redness())
          .isCloseTo(redness, within(1e-5 * Math.max(1, Math.abs(redness))));
      assertThat(evidence.visibleWall())
          .isCloseTo(trained.get(NetworkGraph.WALL).getDouble(i, 0), within(1e-5));
    }
  }

  private static void near(double[] logs, double[] probabilities) {
    assertThat(logs).hasSameSizeAs(probabilities);
    for (int i = 0; i < logs.length; i++) {
      assertThat(Math.exp(logs[i])).isCloseTo(probabilities[i], within(1e-5));
    }
  }

  @Test
  void foldedMapsAreThoseOfTheTrainedGraph() {
    INDArray trained = network.graph().feedForward(input(crops), false).get(NetworkGraph.MAP);
    double most = trained.amaxNumber().doubleValue();
    var looks = network.lookClosely(crops);
    for (int i = 0; i < crops.size(); i++) {
      float[] expected = trained.slice(i).dup('c').data().asFloat();
      assertThat(most).isGreaterThan(1);
      assertThat(largestDifference(looks.get(i).map(), expected)).isLessThan(1e-5 * most);
    }
  }

  private static double largestDifference(float[] one, float[] other) {
    assertThat(one).hasSameSizeAs(other);
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      largest = Math.max(largest, Math.abs(one[i] - other[i]));
    }
    return largest;
  }

  @Test
  void aPhotoLooksTheSameAloneAndInABurst() {
    var together = network.look(crops);
    for (int i = 0; i < crops.size(); i++) {
      var alone = network.look(List.of(crops.get(i))).get(0);
      assertThat(alone.typeLog()).containsExactly(together.get(i).typeLog(), within(1e-4));
    }
  }

  @Test
  void copiesAtWorkTogetherSeeWhatOneSeesAlone() throws Exception {
    var expected = network.lookClosely(crops);
    var threads = Executors.newFixedThreadPool(4);
    try {
      var calls = new ArrayList<Callable<Void>>();
      for (int i = 0; i < 4; i++) {
        var copy = network.copy();
        calls.add(() -> seesTheSame(copy, expected));
      }
      for (var done : threads.invokeAll(calls)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Void seesTheSame(PhotoNetwork copy, List<PhotoNetwork.Look> expected) {
    for (int round = 0; round < 20; round++) {
      int from = round % 3;
      var looks = copy.lookClosely(crops.subList(from, from + 4)); // of a size that no other uses
      for (int i = 0; i < looks.size(); i++) {
        var same = expected.get(from + i);
        assertThat(largestDifference(looks.get(i).map(), same.map())).isLessThan(1e-3);
        assertThat(looks.get(i).evidence().typeLog())
            .containsExactly(same.evidence().typeLog(), within(1e-4));
      }
    }
    return null;
  }

  @Test
  void aChangeOfTheWeightsIsSeenAtOnce() {
    var learning = PhotoNetwork.untrained(NetworkDesign.SMALL, 4, 3, 1);
    var looking = learning.copy();
    var before = learning.look(crops).get(0).typeLog();
    float[] weights = learning.weights();
    weights[weights.length - 1] += 1; // a bias of the last output
    for (int i = 0; i < weights.length / 2; i++) {
      weights[i] *= 1.01f;
    }
    learning.weights(weights);
    assertThat(learning.look(crops).get(0).typeLog()).isNotEqualTo(before);
    assertThat(looking.look(crops).get(0).typeLog()).isEqualTo(before);
  }

  @Test
  void photosAreSeenAtAnyScale() {
    var suppliers = crops.stream().map(crop -> (Supplier<PhotoCrop>) () -> crop).toList();
    float[] pixels = PhotoCrop.pixels(crops, 64);
    var input = Nd4j.create(pixels, new long[] {crops.size(), 64, 64, 3}, 'c');
    var trained = network.graph().feedForward(input, false);
    var evidence = network.look(suppliers, 64);
    for (int i = 0; i < crops.size(); i++) {
      near(evidence.get(i).conditionLog(), trained.get(NetworkGraph.CONDITION).toDoubleMatrix()[i]);
    }
  }

  @Test
  void picturesOfAnotherSizeOrNumberAreRefused() {
    var graph = new ServingGraph(network.folded(), 2, 8);
    for (int values : new int[] {0, 3 * 8 * 9, 3 * 3 * 8 * 8}) {
      assertThatThrownBy(() -> graph.map(new float[values]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Each differs in one layer from what is served. */
  static List<GraphBuilder> strangers() {
    return List.of(
        stranger(new DropoutLayer(0.5)),
        stranger(new SubsamplingLayer.Builder(2, 2).dataFormat(CNN2DFormat.NHWC).build()),
        stranger(new ActivationLayer.Builder().activation(Activation.TANH).build()),
        stranger(new BatchNormalization.Builder().dataFormat(CNN2DFormat.NHWC).build()),
        stranger(convolution().dilation(2, 2).build()),
        stranger(convolution().convolutionMode(ConvolutionMode.Truncate).build()),
        stranger(convolution().activation(Activation.TANH).build()),
        merging());
  }

  private static ConvolutionLayer.Builder convolution() {
    return new Convolution2D.Builder(3, 3)
        .nOut(4)
        .convolutionMode(ConvolutionMode.Same)
        .activation(Activation.IDENTITY)
        .dataFormat(CNN2DFormat.NHWC);
  }

  private static GraphBuilder stranger(Layer layer) {
    var rectified = new ActivationLayer.Builder().activation(Activation.RELU).build();
    return start()
        .addLayer("a", convolution().build(), "photo")
        .addLayer("b", rectified, "a")
        .addLayer("map", layer, "b")
        .addLayer("pool", pool(), "map")
        .addLayer("type", output(), "pool");
  }

  private static GraphBuilder merging() {
    return start()
        .addLayer("a", convolution().build(), "photo")
        .addLayer("b", convolution().build(), "photo")
        .addVertex("map", new MergeVertex(), "a", "b")
        .addLayer("pool", pool(), "map")
        .addLayer("type", output(), "pool");
  }

  private static GraphBuilder start() {
    return new NeuralNetConfiguration.Builder()
        .graphBuilder()
        .addInputs("photo")
        .setInputTypes(InputType.convolutional(16, 16, 3, CNN2DFormat.NHWC))
        .setOutputs("type");
  }

  private static Layer pool() {
    return new GlobalPoolingLayer.Builder(PoolingType.AVG).poolingDimensions(1, 2).build();
  }

  private static Layer output() {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nOut(2)
        .activation(Activation.SOFTMAX)
        .build();
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void aLayerOfAnotherMeaningIsRefused(GraphBuilder stranger) {
    var graph = new ComputationGraph(stranger.build());
    graph.init();
    assertThatThrownBy(() -> NetworkFolding.fold(graph))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageStartingWith("The network has ");
  }

  @Test
  void whatIsReadTwiceIsServed() {
    var norm = new BatchNormalization.Builder().dataFormat(CNN2DFormat.NHWC).build();
    isServed(
        start()
            .addLayer("a", convolution().biasInit(0.5).build(), "photo")
            .addLayer("b", norm, "a")
            .addLayer("c", new ActivationLayer.Builder().activation(Activation.RELU).build(), "b")
            .addVertex("map", new ElementWiseVertex(ElementWiseVertex.Op.Add), "a", "c"));
  }

  /** The library rectifies such a sum in place, and so for its other reader too. */
  @Test
  void aSumKeepsItsValueForItsOtherReader() {
    var sums = initialised(summed("map"));
    var rectified =
        initialised(
            summed("sum")
                .addLayer(
                    "c", new ActivationLayer.Builder().activation(Activation.RELU).build(), "sum")
                .addVertex("map", new ElementWiseVertex(ElementWiseVertex.Op.Add), "sum", "c"));
    rectified.setParams(sums.params());
    float[] pixels = PhotoCrop.pixels(crops.subList(0, 1), SIDE);
    float[] expected = new ServingGraph(NetworkFolding.fold(sums), 1, SIDE).map(pixels);
    for (int i = 0; i < expected.length; i++) {
      expected[i] += Math.max(0, expected[i]);
    }
    float[] map = new ServingGraph(NetworkFolding.fold(rectified), 1, SIDE).map(pixels);
    assertThat(largestDifference(map, expected)).isLessThan(1e-4);
  }

  private static GraphBuilder summed(String name) {
    return start()
        .addLayer("a", convolution().build(), "photo")
        .addLayer("b", convolution().build(), "photo")
        .addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), "a", "b");
  }

  private static ComputationGraph initialised(GraphBuilder untilMap) {
    var whole = untilMap.addLayer("pool", pool(), "map").addLayer("type", output(), "pool");
    var graph = new ComputationGraph(whole.build());
    graph.init();
    return graph;
  }

  @Test
  void aConvolutionWithABiasIsServed() {
    isServed(
        start()
            .addLayer("a", convolution().biasInit(0.5).build(), "photo")
            .addLayer(
                "map", new ActivationLayer.Builder().activation(Activation.RELU).build(), "a"));
  }

  private static void isServed(GraphBuilder untilMap) {
    var graph = initialised(untilMap);
    float[] pixels = PhotoCrop.pixels(crops.subList(0, 1), SIDE);
    var input = Nd4j.create(pixels, new long[] {1, SIDE, SIDE, 3}, 'c');
    float[] expected = graph.feedForward(input, false).get("map").dup('c').data().asFloat();
    float[] map = new ServingGraph(NetworkFolding.fold(graph), 1, SIDE).map(pixels);
    assertThat(largestDifference(map, expected)).isLessThan(1e-4);
  }
}
