package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The memory between the steps of a graph: given out again as soon as nobody reads what it holds,
 * and the same for every number of photos.
 */
final class ServingBuffers {
  private final long mostPhotos;
  private final List<INDArray> memory = new ArrayList<>();
  private final BitSet taken = new BitSet();

  /**
   * @param mostPhotos for how many photos memory is made
   */
  ServingBuffers(int mostPhotos) {
    this.mostPhotos = mostPhotos;
  }

  /** Nothing is held any more. */
  void reset() {
    taken.clear();
  }

  /** Memory for some of the photos. */
  Held take(long photos, long rows, long columns, long channels) {
    long each = rows * columns * channels;
    int number = taken.nextClearBit(0);
    while (number < memory.size() && memory.get(number).length() != mostPhotos * each) {
      number = taken.nextClearBit(number + 1);
    }
    if (number == memory.size()) {
      memory.add(Nd4j.createUninitialized(DataType.FLOAT, mostPhotos * each));
    }
    taken.set(number);
    var part = memory.get(number).get(NDArrayIndex.interval(0, photos * each));
    return new Held(number, part.reshape('c', photos, rows, columns, channels));
  }

  void release(Held held) {
    taken.clear(held.number);
  }

  /** What an array holds, taken as a whole: one by one it would take longer than a step. */
  static float[] values(INDArray array) {
    float[] values = new float[(int) array.length()];
    pointer(array).get(values);
    return values;
  }

  /** Fills an array. */
  static void fill(INDArray array, float[] values) {
    pointer(array).put(values);
  }

  /** Rows one after the other from the start of its memory, as all of ours are. */
  private static FloatPointer pointer(INDArray array) {
    if (array.offset() != 0 || array.ordering() != 'c' || array.elementWiseStride() != 1) {
      throw new IllegalArgumentException("an array with gaps");
    }
    return (FloatPointer) array.data().pointer();
  }

  /**
   * Memory in use.
   *
   * @param number of the memory
   * @param array [photo, row, column, channel]
   */
  record Held(int number, INDArray array) {}
}
