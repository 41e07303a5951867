package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fauces.ai.internal.ServingBuffers.Held;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.Conv2D;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.factory.Nd4j;

/** The operators of a network in their order, prepared for one number of photos. */
final class ServingProgram {
  private final List<FoldedNetwork.Step> steps;
  private final Map<String, ServingWeights> weights;
  private final ServingBuffers buffers;
  private final Map<String, Held> values = new HashMap<>();
  private final List<Runnable> operations = new ArrayList<>();
  private final INDArray input;
  private final INDArray map;

  /**
   * Prepares.
   *
   * @param weights by the name of their convolution
   * @param side rows and columns of a photo in pixels
   */
  ServingProgram(
      FoldedNetwork network,
      Map<String, ServingWeights> weights,
      ServingBuffers buffers,
      int photos,
      int side) {
    // what follows the map is a handful of numbers for each photo and not done here
    this.steps =
        network.steps().stream()
            .filter(
                step ->
                    step instanceof FoldedNetwork.Convolution || step instanceof FoldedNetwork.Sum)
            .toList();
    this.weights = weights;
    this.buffers = buffers;
    buffers.reset();
    var photo = buffers.take(photos, side, side, 3);
    values.put(network.input(), photo);
    for (int i = 0; i < steps.size(); i++) {
      add(i);
    }
    this.input = photo.array();
    this.map = values.get(steps.get(steps.size() - 1).name()).array();
  }

  /** Fills in the photos, does everything and takes out the last map. */
  float[] run(float[] pixels) {
    ServingBuffers.fill(input, pixels);
    operations.forEach(Runnable::run);
    return ServingBuffers.values(map);
  }

  private void add(int number) {
    var step = steps.get(number);
    if (step instanceof FoldedNetwork.Convolution convolution) {
      var output = convolve(convolution);
      rectify(output, convolution.rectified());
      values.put(step.name(), output);
      releaseUnread(number, convolution.input());
    } else if (step instanceof FoldedNetwork.Sum sum) {
      var left = values.get(sum.left());
      var right = values.get(sum.right()).array();
      releaseUnread(number, sum.left(), sum.right()); // the sum may take the place of either
      var output = take(left.array().shape());
      operations.add(() -> left.array().addi(right, output.array()));
      rectify(output, sum.rectified());
      values.put(step.name(), output);
    }
  }

  private Held convolve(FoldedNetwork.Convolution step) {
    var from = values.get(step.input()).array();
    var to =
        take(
            from.size(0),
            strided(from.size(1), step.stride()),
            strided(from.size(2), step.stride()),
            step.shape()[0]);
    var layer = weights.get(step.name());
    var operation =
        new Conv2D(
            new INDArray[] {from, layer.kernel(), layer.bias()},
            new INDArray[] {to.array()},
            configuration(step));
    operations.add(() -> Nd4j.exec(operation));
    return to;
  }

  private static long strided(long length, int stride) {
    return (length + stride - 1) / stride;
  }

  private static Conv2DConfig configuration(FoldedNetwork.Convolution step) {
    return Conv2DConfig.builder()
        .kH(step.shape()[2])
        .kW(step.shape()[3])
        .sH(step.stride())
        .sW(step.stride())
        .paddingMode(PaddingMode.SAME)
        .dataFormat(Conv2DConfig.NHWC)
        .weightsFormat(WeightsFormat.OIYX)
        .build();
  }

  private void rectify(Held output, boolean wanted) {
    if (wanted) {
      var operation = new RectifiedLinear(output.array(), output.array());
      operations.add(() -> Nd4j.getExecutioner().exec(operation));
    }
  }

  private Held take(long... shape) {
    return buffers.take(shape[0], shape[1], shape[2], shape[3]);
  }

  /** Gives back what no later step reads. */
  private void releaseUnread(int number, String... inputs) {
    var later = steps.subList(number + 1, steps.size());
    for (String input : List.of(inputs)) {
      if (later.stream().noneMatch(step -> step.reads(input))) {
        buffers.release(values.get(input));
      }
    }
  }
}
