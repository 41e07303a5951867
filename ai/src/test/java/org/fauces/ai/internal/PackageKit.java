package org.fauces.ai.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.TrustedKeys;
import org.fauces.ai.internal.NetworkLayer.Activation;
import org.fauces.ai.internal.NetworkLayer.Kind;

/**
 * Packages for tests: the shipped head behind a network of a few weights, signed by a test's key.
 */
final class PackageKit {
  static final KeyPair TRUSTED = pair();
  static final KeyPair FOREIGN = pair();
  static final TrustedKeys KEYS = TrustedKeys.none().and(TRUSTED.getPublic());
  static final ModelPackage SHIPPED =
      ModelPackage.read(ShippedModel.FILE, TrustedKeys.in(ShippedModel.DIRECTORY));
  static final ModelPackage SMALL = small();

  private PackageKit() {}

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] signed(ModelPackage model) {
    return SignedPackage.sign(model.unsigned(), TRUSTED.getPrivate());
  }

  private static ModelPackage small() {
    return withPlan(plan());
  }

  /** The small model with another plan, and as many weights as that needs. */
  static ModelPackage withPlan(NetworkPlan plan) {
    return new ModelPackage(
        SHIPPED.manifest(),
        new NetworkFile(ModelJson.write(plan), weights(plan.parameters())),
        SHIPPED.head(),
        SHIPPED.reference(),
        "");
  }

  static ModelPackage withHead(String head) {
    return new ModelPackage(SMALL.manifest(), SMALL.network(), bytes(head), SMALL.reference(), "");
  }

  static ModelPackage withReference(String reference) {
    return new ModelPackage(SMALL.manifest(), SMALL.network(), SMALL.head(), bytes(reference), "");
  }

  static ModelPackage withManifest(UnaryOperator<String> change) {
    String manifest = change.apply(text(SMALL.manifest()));
    return new ModelPackage(bytes(manifest), SMALL.network(), SMALL.head(), SMALL.reference(), "");
  }

  static ModelPackage withNetwork(String plan, byte[] weights) {
    return new ModelPackage(
        SMALL.manifest(),
        new NetworkFile(bytes(plan), weights),
        SMALL.head(),
        SMALL.reference(),
        "");
  }

  static NetworkPlan plan() {
    var layers = new ArrayList<NetworkLayer>();
    layers.add(convolution("stem", NetworkGraph.INPUT));
    layers.add(convolution("middle", "stem"));
    layers.add(convolution("fine", "middle"));
    layers.add(convolution("shortcut", "middle"));
    layers.add(
        new NetworkLayer(
            "norm", Kind.NORMALISATION, List.of("fine"), 0, 0, 0, 1e-5, Activation.NONE));
    layers.add(plain(Kind.RELU, "relu", "norm"));
    layers.add(plain(Kind.SUM, NetworkGraph.MAP, "relu", "shortcut"));
    layers.add(plain(Kind.AVERAGE, "pool", NetworkGraph.MAP));
    layers.add(dense(NetworkGraph.TYPE, 8, Activation.SOFTMAX));
    layers.add(dense(NetworkGraph.CONDITION, 8, Activation.SOFTMAX));
    layers.add(dense(NetworkGraph.REDNESS, 1, Activation.IDENTITY));
    layers.add(dense(NetworkGraph.WALL, 1, Activation.SIGMOID));
    return new NetworkPlan(NetworkDesign.STANDARD.inputPx(), layers);
  }

  static NetworkLayer convolution(String name, String input) {
    return new NetworkLayer(name, Kind.CONVOLUTION, List.of(input), 1, 2, 2, 0, Activation.NONE);
  }

  static NetworkLayer plain(Kind kind, String name, String... inputs) {
    return new NetworkLayer(name, kind, List.of(inputs), 0, 0, 0, 0, Activation.NONE);
  }

  static NetworkLayer dense(String name, int channels, Activation activation) {
    return new NetworkLayer(name, Kind.DENSE, List.of("pool"), 0, 0, channels, 0, activation);
  }

  static byte[] weights(long count) {
    var random = new Random(5);
    var floats = ByteBuffer.allocate((int) count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (floats.hasRemaining()) {
      floats.putFloat(random.nextFloat() - .5f);
    }
    return floats.array();
  }

  static String text(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Would show that somebody deserialised it. */
  static final class Canary implements Serializable {
    private static final long serialVersionUID = 1L;
    static volatile boolean woken;

    static byte[] serialized() {
      var bytes = new ByteArrayOutputStream();
      try (var out = new ObjectOutputStream(bytes)) {
        out.writeObject(new Canary());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }

    private void readObject(ObjectInputStream in) {
      woken = true;
    }
  }
}
