package org.fauces.ai.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A convolution's numbers where the operators find them; only read, so that threads share them.
 *
 * @param kernel [output, input, row, column]
 * @param bias [output]
 */
record ServingWeights(INDArray kernel, INDArray bias) {
  static ServingWeights of(FoldedNetwork.Convolution step) {
    return new ServingWeights(
        Nd4j.create(step.weights(), step.shape(), 'c'),
        Nd4j.create(step.bias(), new long[] {step.bias().length}, 'c'));
  }
}
