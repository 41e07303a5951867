package org.fauces.bench.onnx;

import java.util.List;
import java.util.stream.DoubleStream;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.fauces.ai.internal.FoldedNetwork;
import org.nd4j.shade.protobuf.ByteString;

/**
 * Writes a folded network as ONNX. The format's classes come with ND4J. Photos enter as [photo,
 * channel, row, column], the only order that ONNX convolutions know.
 */
public final class OnnxExport {
  private static final int IR_VERSION = 7;
  private static final int OPERATOR_SET = 13;
  private static final long CHANNELS = 3;
  private static final String UNRECTIFIED = ".linear";

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("photo");

  private OnnxExport() {}

  /**
   * Writes.
   *
   * @param side rows and columns of a photo in pixels
   * @param outputs names of the steps whose values are wanted
   */
  public static byte[] write(FoldedNetwork network, int side, List<String> outputs) {
    var export = new OnnxExport();
    var batch = TensorShapeProto.Dimension.newBuilder().setDimParam("photos").build();
    var shape = TensorShapeProto.newBuilder().addDim(batch);
    for (long length : new long[] {CHANNELS, side, side}) {
      shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(length));
    }
    export.graph.addInput(value(network.input(), shape.build()));
    network.steps().forEach(export::add);
    outputs.forEach(name -> export.graph.addOutput(value(name, null)));
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("Fauces")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
        .setGraph(export.graph)
        .build()
        .toByteArray();
  }

  private static ValueInfoProto value(String name, TensorShapeProto shape) {
    var tensor = TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE);
    if (shape != null) {
      tensor.setShape(shape);
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  private void add(FoldedNetwork.Step step) {
    if (step instanceof FoldedNetwork.Convolution convolution) {
      add(convolution);
    } else if (step instanceof FoldedNetwork.Sum sum) {
      String name = unrectified(sum.name(), sum.rectified());
      graph.addNode(node("Add", name, sum.left(), sum.right()));
      rectify(sum.name(), sum.rectified());
    } else if (step instanceof FoldedNetwork.Mean mean) {
      graph.addNode(node("GlobalAveragePool", mean.name() + ".places", mean.input()));
      graph.addNode(node("Flatten", mean.name(), mean.name() + ".places"));
    } else if (step instanceof FoldedNetwork.Dense dense) {
      add(dense);
    }
  }

  private void add(FoldedNetwork.Convolution step) {
    String name = step.name();
    tensor(name + ".weights", step.weights(), step.shape());
    tensor(name + ".bias", step.bias(), step.bias().length);
    graph.addNode(
        node(
                "Conv",
                unrectified(name, step.rectified()),
                step.input(),
                name + ".weights",
                name + ".bias")
            .addAttribute(integers("kernel_shape", step.shape()[2], step.shape()[3]))
            .addAttribute(integers("strides", step.stride(), step.stride()))
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("auto_pad")
                    .setType(AttributeProto.AttributeType.STRING)
                    .setS(ByteString.copyFromUtf8("SAME_UPPER"))));
    rectify(name, step.rectified());
  }

  private void add(FoldedNetwork.Dense step) {
    String name = step.name();
    int inputs = step.weights().length;
    int outputs = step.bias().length;
    var flat = List.of(step.weights()).stream().flatMapToDouble(DoubleStream::of).toArray();
    tensor(name + ".weights", floats(flat), inputs, outputs);
    tensor(name + ".bias", floats(step.bias()), outputs);
    graph.addNode(
        node("Gemm", name + UNRECTIFIED, step.input(), name + ".weights", name + ".bias"));
    String ending =
        switch (step.activation()) {
          case IDENTITY -> "Identity";
          case SIGMOID -> "Sigmoid";
          case SOFTMAX -> "Softmax"; // over the last axis by default
        };
    graph.addNode(node(ending, name, name + UNRECTIFIED));
  }

  private static String unrectified(String name, boolean rectified) {
    return rectified ? name + UNRECTIFIED : name;
  }

  private void rectify(String name, boolean rectified) {
    if (rectified) {
      graph.addNode(node("Relu", name, name + UNRECTIFIED));
    }
  }

  private static NodeProto.Builder node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .setName(output)
        .addAllInput(List.of(inputs))
        .addOutput(output);
  }

  private static AttributeProto integers(String name, long... values) {
    var attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  private void tensor(String name, float[] values, long... shape) {
    var tensor =
        TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT_VALUE);
    for (long length : shape) {
      tensor.addDims(length);
    }
    for (float value : values) {
      tensor.addFloatData(value);
    }
    graph.addInitializer(tensor);
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
