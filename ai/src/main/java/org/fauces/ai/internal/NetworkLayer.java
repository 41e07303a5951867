package org.fauces.ai.internal;

import java.util.List;

/**
 * One step of a network. What a kind does not use is 0, or NONE.
 *
 * @param name unique in the network
 * @param kind what it does
 * @param inputs names of earlier layers, or of the photo
 * @param kernel side of a convolution's window
 * @param stride of a convolution; its output is the input's side divided by it, rounded up
 * @param channels that a convolution or a dense layer gives
 * @param epsilon added to the variance by a normalisation
 * @param activation of a dense layer
 */
record NetworkLayer(
    String name,
    Kind kind,
    List<String> inputs,
    int kernel,
    int stride,
    int channels,
    double epsilon,
    Activation activation) {
  NetworkLayer {
    inputs = List.copyOf(inputs);
  }

  /** All that this version can compute. Names are stored. */
  enum Kind {
    /** Without bias, zeros around the picture. Parameters: W [out, in, kernel, kernel]. */
    CONVOLUTION,
    /**
     * With stored mean and variance. Parameters per channel: gamma, beta, mean, log10 deviation.
     */
    NORMALISATION,
    RELU,
    SUM,
    /** Mean over the picture. */
    AVERAGE,
    /** Parameters: W [in, out], b [out]. */
    DENSE
  }

  /** What follows a dense layer. Names are stored. */
  enum Activation {
    NONE,
    IDENTITY,
    SIGMOID,
    SOFTMAX
  }
}
