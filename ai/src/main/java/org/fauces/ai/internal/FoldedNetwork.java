package org.fauces.ai.internal;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The network as it is served and exported: batch normalisation is folded into the convolutions,
 * rectification joined to what it rectifies. Plain numbers without a type of the library that
 * trained them; not changed by anybody, so that threads may share it.
 *
 * @param input name of the photos, [photo, row, column, channel]
 * @param steps each after those that it reads
 */
public record FoldedNetwork(String input, List<Step> steps) {
  public FoldedNetwork {
    steps = List.copyOf(steps);
  }

  /** The step of a name that the design gives. */
  <S extends Step> S step(String name, Class<S> kind) {
    return steps.stream()
        .filter(step -> step.name().equals(name) && kind.isInstance(step))
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the network has no step " + name));
  }

  /** What is computed under a name from earlier steps. */
  public sealed interface Step {
    String name();

    /** Whether it needs the values of another step. */
    boolean reads(String step);
  }

  /**
   * A convolution over photos padded to keep the size (SAME: the odd pixel goes below and right).
   *
   * @param input step that is read
   * @param shape of the weights: outputs, inputs, kernel rows, kernel columns
   * @param weights in the order of the shape
   * @param bias one for each output
   * @param stride in rows and columns
   * @param rectified whether what is below 0 becomes 0
   */
  public record Convolution(
      String name,
      String input,
      long[] shape,
      float[] weights,
      float[] bias,
      int stride,
      boolean rectified)
      implements Step {
    @Override
    public boolean reads(String step) {
      return input.equals(step);
    }
  }

  /**
   * The sum of two steps of one shape.
   *
   * @param rectified whether what is below 0 becomes 0
   */
  public record Sum(String name, String left, String right, boolean rectified) implements Step {
    @Override
    public boolean reads(String step) {
      return left.equals(step) || right.equals(step);
    }
  }

  /** The mean of each channel over all places: [photo, channel]. */
  public record Mean(String name, String input) implements Step {
    /**
     * The means of one photo.
     *
     * @param map [place, channel]
     */
    static double[] of(float[] map, int channels) {
      float[] sums = new float[channels]; // in single precision several at once
      for (int at = 0; at < map.length; at += channels) {
        for (int channel = 0; channel < channels; channel++) {
          sums[channel] += map[at + channel];
        }
      }
      double[] means = new double[channels];
      for (int channel = 0; channel < channels; channel++) {
        means[channel] = sums[channel] / (double) (map.length / channels);
      }
      return means;
    }

    @Override
    public boolean reads(String step) {
      return input.equals(step);
    }
  }

  /**
   * A dense layer.
   *
   * @param weights by input and output
   * @param bias one for each output
   */
  public record Dense(
      String name, String input, double[][] weights, double[] bias, Activation activation)
      implements Step {
    /** The outputs of one photo. */
    double[] of(double[] features) {
      double[] outputs = bias.clone();
      for (int feature = 0; feature < features.length; feature++) {
        for (int output = 0; output < outputs.length; output++) {
          outputs[output] += features[feature] * weights[feature][output];
        }
      }
      return activation.of(outputs);
    }

    @Override
    public boolean reads(String step) {
      return input.equals(step);
    }
  }

  /** What a dense layer ends with. */
  public enum Activation {
    IDENTITY {
      @Override
      double[] of(double[] values) {
        return values;
      }
    },
    SIGMOID {
      @Override
      double[] of(double[] values) {
        return DoubleStream.of(values).map(value -> 1 / (1 + Math.exp(-value))).toArray();
      }
    },
    SOFTMAX {
      @Override
      double[] of(double[] values) {
        double most = DoubleStream.of(values).max().orElseThrow();
        double[] shares = DoubleStream.of(values).map(value -> Math.exp(value - most)).toArray();
        double sum = DoubleStream.of(shares).sum();
        return DoubleStream.of(shares).map(share -> share / sum).toArray();
      }
    };

    abstract double[] of(double[] values);
  }
}
