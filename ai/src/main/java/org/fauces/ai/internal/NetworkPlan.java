package org.fauces.ai.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.internal.NetworkLayer.Activation;
import org.fauces.ai.internal.NetworkLayer.Kind;

/**
 * A network as this format describes it: each layer uses earlier ones, so there is no circle.
 * Shapes and sizes are checked before anything is built, so that no plan asks for many times the
 * memory that this version's own networks need.
 *
 * @param inputSidePx side of the square photo with 3 channels
 * @param layers in the order of their parameters in the file
 */
record NetworkPlan(int inputSidePx, List<NetworkLayer> layers) {
  static final int MAX_PARAMETERS = 4_000_000;
  private static final int MAX_ACTIVATIONS = 6_000_000;
  private static final int MAX_LAYERS = 200;
  private static final int MAX_CHANNELS = 1024;
  private static final int MAX_KERNEL = 7;
  private static final int STRIDE_OF_MAP = 8;

  /** In the order of the graph's outputs. */
  static final List<String> OUTPUTS =
      List.of(NetworkGraph.TYPE, NetworkGraph.CONDITION, NetworkGraph.REDNESS, NetworkGraph.WALL);

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  NetworkPlan {
    layers = List.copyOf(layers);
  }

  /**
   * What flows between layers.
   *
   * @param side of the square, 1 when it was averaged
   * @param channels of each cell
   * @param square whether it is still a picture
   */
  record Shape(int side, int channels, boolean square) {
    long size() {
      return (long) side * side * channels;
    }
  }

  /** How many numbers the layers learned. */
  long parameters() {
    var shapes = shapes();
    return layers.stream().mapToLong(layer -> parameters(layer, shapes)).sum();
  }

  private static long parameters(NetworkLayer layer, Map<String, Shape> shapes) {
    long in = shapes.get(layer.inputs().get(0)).channels();
    return switch (layer.kind()) {
      case CONVOLUTION -> in * layer.channels() * layer.kernel() * layer.kernel();
      case NORMALISATION -> 4 * in;
      case DENSE -> (in + 1) * layer.channels();
      default -> 0;
    };
  }

  /**
   * What each layer gives.
   *
   * @throws ModelUnavailable when a layer does not fit what it is given
   */
  Map<String, Shape> shapes() {
    require(NetworkDesign.sees(inputSidePx) && layers.size() <= MAX_LAYERS, "size");
    var shapes = new HashMap<String, Shape>();
    shapes.put(NetworkGraph.INPUT, new Shape(inputSidePx, 3, true));
    long activations = 0;
    for (var layer : layers) {
      require(layer.name() != null && NAME.matcher(layer.name()).matches(), "layer name");
      require(layer.kind() != null && layer.activation() != null, "layer " + layer.name());
      require(shapes.keySet().containsAll(layer.inputs()), "layer " + layer.name());
      var shape = shape(layer, layer.inputs().stream().map(shapes::get).toList());
      require(shapes.put(layer.name(), shape) == null, "layer " + layer.name());
      activations += shape.size();
      require(activations <= MAX_ACTIVATIONS, "size");
    }
    return shapes;
  }

  private static Shape shape(NetworkLayer layer, List<Shape> inputs) {
    boolean sum = layer.kind() == Kind.SUM;
    require(sum ? inputs.size() == 2 : inputs.size() == 1, "layer " + layer.name());
    var in = inputs.get(0);
    boolean dense = layer.kind() == Kind.DENSE;
    boolean convolution = layer.kind() == Kind.CONVOLUTION;
    require(in.square() != dense && isPlain(layer), "layer " + layer.name());
    require(!sum || in.equals(inputs.get(1)), "layer " + layer.name());
    if (convolution) {
      return new Shape((in.side() + layer.stride() - 1) / layer.stride(), layer.channels(), true);
    }
    if (dense) {
      return new Shape(1, layer.channels(), false);
    }
    return layer.kind() == Kind.AVERAGE ? new Shape(1, in.channels(), false) : in;
  }

  /** Whether numbers are there exactly where the kind uses them. */
  private static boolean isPlain(NetworkLayer layer) {
    boolean convolution = layer.kind() == Kind.CONVOLUTION;
    boolean dense = layer.kind() == Kind.DENSE;
    boolean normalisation = layer.kind() == Kind.NORMALISATION;
    return within(layer.kernel(), convolution, MAX_KERNEL)
        && within(layer.stride(), convolution, 2)
        && within(layer.channels(), convolution || dense, MAX_CHANNELS)
        && (normalisation ? layer.epsilon() > 0 && layer.epsilon() < 1 : layer.epsilon() == 0)
        && dense == (layer.activation() != Activation.NONE);
  }

  private static boolean within(int number, boolean used, int most) {
    return used ? number >= 1 && number <= most : number == 0;
  }

  /** Refuses a network whose outputs are not those that judging and heat maps read. */
  void requireServable() {
    var shapes = shapes();
    require(parameters() <= MAX_PARAMETERS, "size");
    for (String name : OUTPUTS) {
      require(layer(name).kind() == Kind.DENSE, "output " + name);
    }
    require(channels(NetworkGraph.REDNESS) == 1 && channels(NetworkGraph.WALL) == 1, "output");
    require(layer(NetworkGraph.TYPE).activation() == Activation.SOFTMAX, "output");
    require(layer(NetworkGraph.CONDITION).activation() == Activation.SOFTMAX, "output");
    var pooled = layer(layer(NetworkGraph.TYPE).inputs().get(0));
    require(pooled.kind() == Kind.AVERAGE, "output");
    require(pooled.inputs().get(0).equals(NetworkGraph.MAP), "map");
    require(shapes.get(NetworkGraph.MAP).side() * STRIDE_OF_MAP == inputSidePx, "map");
  }

  int channels(String name) {
    return layer(name).channels();
  }

  private NetworkLayer layer(String name) {
    return layers.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unfit("layer " + name));
  }

  private static void require(boolean fulfilled, String part) {
    if (!fulfilled) {
      throw unfit(part);
    }
  }

  private static ModelUnavailable unfit(String part) {
    return new ModelUnavailable("The network has a " + part + " that this version cannot run.");
  }
}
