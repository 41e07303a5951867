package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.Conv2D;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Runs the convolutions of a folded network on ND4J's operators, without the layers of the library
 * that trained it: those allocate, copy and check at every step, which takes more than half of the
 * time of a network of this size (docs/adr/0030). Weights are shared by all copies; the buffers are
 * its own and used again, so one thread at a time may own it.
 */
public final class ServingGraph {
  private static final WeightsFormat OUTPUTS_FIRST = WeightsFormat.OIYX;

  private final FoldedNetwork network;
  private final Map<String, Weights> weights;
  private final Map<List<Integer>, Program> programs = new HashMap<>();

  public ServingGraph(FoldedNetwork network) {
    this(network, new HashMap<>());
    for (var step : network.steps()) {
      if (step instanceof FoldedNetwork.Convolution convolution) {
        weights.put(step.name(), Weights.of(convolution));
      }
    }
  }

  private ServingGraph(FoldedNetwork network, Map<String, Weights> weights) {
    this.network = network;
    this.weights = weights;
  }

  /** Another one for another thread. */
  ServingGraph copy() {
    return new ServingGraph(network, weights);
  }

  /**
   * The last feature map.
   *
   * @param pixels [photo, row, column, channel], square photos with three channels
   * @param photos at most as many as fit into the processor's cache are fast: few
   * @return [photo, row, column, channel]
   */
  public float[] map(float[] pixels, int photos) {
    int side = (int) Math.round(Math.sqrt(pixels.length / 3.0 / photos));
    if (photos < 1 || pixels.length != photos * side * side * 3) {
      throw new IllegalArgumentException("whole square photos with three channels are needed");
    }
    var program = programs.computeIfAbsent(List.of(photos, side), key -> compile(photos, side));
    floats(program.input).put(pixels);
    program.operations.forEach(Runnable::run);
    float[] map = new float[(int) program.map.length()];
    floats(program.map).get(map);
    return map;
  }

  /**
   * The array's own memory; copying in and out element by element would take longer than a step.
   */
  private static FloatPointer floats(INDArray array) {
    return (FloatPointer) array.data().pointer();
  }

  private Program compile(int photos, int side) {
    var values = new HashMap<String, INDArray>();
    var input = array(photos, side, side, 3);
    values.put(network.input(), input);
    var operations = new ArrayList<Runnable>();
    INDArray last = input;
    for (var step : network.steps()) {
      if (step instanceof FoldedNetwork.Convolution convolution) {
        last = convolve(convolution, values, operations);
      } else if (step instanceof FoldedNetwork.Sum sum) {
        last = add(sum, values, operations);
      } else {
        continue; // what follows the map is a handful of numbers for each photo
      }
      values.put(step.name(), last);
    }
    return new Program(input, List.copyOf(operations), last);
  }

  private INDArray convolve(
      FoldedNetwork.Convolution step, Map<String, INDArray> values, List<Runnable> operations) {
    var input = values.get(step.input());
    var output =
        array(
            input.size(0),
            strided(input.size(1), step.stride()),
            strided(input.size(2), step.stride()),
            step.shape()[0]);
    var layer = weights.get(step.name());
    var configuration =
        Conv2DConfig.builder()
            .kH(step.shape()[2])
            .kW(step.shape()[3])
            .sH(step.stride())
            .sW(step.stride())
            .paddingMode(PaddingMode.SAME)
            .dataFormat(Conv2DConfig.NHWC)
            .weightsFormat(OUTPUTS_FIRST)
            .build();
    var operation =
        new Conv2D(
            new INDArray[] {input, layer.kernel, layer.bias},
            new INDArray[] {output},
            configuration);
    operations.add(() -> Nd4j.exec(operation));
    return rectified(step.rectified(), output, operations);
  }

  private static long strided(long length, int stride) {
    return (length + stride - 1) / stride;
  }

  private static INDArray add(
      FoldedNetwork.Sum step, Map<String, INDArray> values, List<Runnable> operations) {
    var left = values.get(step.left());
    var right = values.get(step.right());
    var output = array(left.shape());
    operations.add(() -> left.addi(right, output));
    return rectified(step.rectified(), output, operations);
  }

  private static INDArray rectified(boolean wanted, INDArray output, List<Runnable> operations) {
    if (wanted) {
      var operation = new RectifiedLinear(output, output);
      operations.add(() -> Nd4j.getExecutioner().exec(operation));
    }
    return output;
  }

  private static INDArray array(long... shape) {
    return Nd4j.createUninitialized(DataType.FLOAT, shape, 'c');
  }

  /**
   * A convolution's numbers where the operators find them.
   *
   * @param kernel [output, input, row, column]
   * @param bias [output]
   */
  private record Weights(INDArray kernel, INDArray bias) {
    static Weights of(FoldedNetwork.Convolution step) {
      return new Weights(
          Nd4j.create(step.weights(), step.shape(), 'c'),
          Nd4j.create(step.bias(), new long[] {step.bias().length}, 'c'));
    }
  }

  /**
   * Everything prepared for so many photos of one size.
   *
   * @param input is filled before
   * @param operations in their order
   * @param map is read after
   */
  private record Program(INDArray input, List<Runnable> operations, INDArray map) {}
}
