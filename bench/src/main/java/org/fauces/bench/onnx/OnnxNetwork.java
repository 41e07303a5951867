package org.fauces.bench.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;

/** A network in ONNX Runtime on one thread, with all of its optimisations. */
public final class OnnxNetwork implements AutoCloseable {
  private static final int CHANNELS = 3;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final int side;

  /**
   * Loads.
   *
   * @param model as {@link OnnxExport} writes it
   * @param side rows and columns of a photo in pixels
   */
  public OnnxNetwork(byte[] model, int side) throws OrtException {
    this.side = side;
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(model, options);
    }
  }

  /** Photos in the order that ONNX knows, outside the heap, from [photo, row, column, channel]. */
  public FloatBuffer input(float[] pixels) {
    var buffer =
        ByteBuffer.allocateDirect(pixels.length * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    int plane = side * side;
    for (int i = 0; i < pixels.length; i++) {
      int photo = i / (plane * CHANNELS);
      int place = i / CHANNELS % plane;
      buffer.put((photo * CHANNELS + i % CHANNELS) * plane + place, pixels[i]);
    }
    return buffer;
  }

  /** All outputs by name, row by row. */
  public Map<String, float[]> run(FloatBuffer photos) throws OrtException {
    long count = photos.capacity() / (CHANNELS * (long) side * side);
    long[] shape = {count, CHANNELS, side, side};
    var outputs = new HashMap<String, float[]>();
    try (var tensor = OnnxTensor.createTensor(environment, photos, shape);
        var results = session.run(Map.of(session.getInputNames().iterator().next(), tensor))) {
      for (var result : results) {
        var values = ((OnnxTensor) result.getValue()).getFloatBuffer();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        outputs.put(result.getKey(), copy);
      }
    }
    return outputs;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
