package org.fauces.ai.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.fauces.ai.ModelUnavailable;
import org.nd4j.linalg.factory.Nd4j;

/**
 * DL4J's zip layout, read by hand: exactly two entries, of bounded size. DL4J's own reader also
 * deserialises Java objects when the zip holds some.
 */
final class NetworkFile {
  private static final String CONFIGURATION = "configuration.json";
  private static final String COEFFICIENTS = "coefficients.bin";
  private static final Map<String, Integer> MAX_BYTES =
      Map.of(CONFIGURATION, 1 << 20, COEFFICIENTS, 16 << 20);
  private static final Pattern CLASS_NAME = Pattern.compile("\"@class\"\\s*:\\s*\"([^\"]*)\"");
  private static final int MAX_PARAMETERS = 4_000_000;

  static {
    NativeHelpers.enable();
  }

  private NetworkFile() {}

  static PhotoNetwork read(byte[] zip) {
    var entries = entries(zip);
    try {
      var graph = new ComputationGraph(configuration(entries.get(CONFIGURATION)));
      var coefficients =
          Nd4j.read(new DataInputStream(new ByteArrayInputStream(entries.get(COEFFICIENTS))));
      if (coefficients.length() > MAX_PARAMETERS) {
        throw new ModelUnavailable("The network is larger than this version accepts.");
      }
      graph.init(coefficients, false);
      return new PhotoNetwork(graph);
    } catch (ModelUnavailable e) {
      throw e;
    } catch (RuntimeException e) { // DL4J reports every kind of misfit by one of its own
      throw new ModelUnavailable("The network file is not one that this version can run.", e);
    }
  }

  private static Map<String, byte[]> entries(byte[] zip) {
    var entries = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Integer limit = MAX_BYTES.get(entry.getName());
        if (limit == null || entries.containsKey(entry.getName())) {
          throw new ModelUnavailable("The network file has an entry that does not belong there.");
        }
        byte[] content = in.readNBytes(limit + 1);
        if (content.length > limit) {
          throw new ModelUnavailable("The network file has an entry that is too large.");
        }
        entries.put(entry.getName(), content);
      }
    } catch (IOException e) {
      throw new ModelUnavailable("The network file is not a readable zip.", e);
    }
    if (entries.size() != MAX_BYTES.size()) {
      throw new ModelUnavailable("The network file lacks an entry.");
    }
    return entries;
  }

  /** The configuration names classes to create: only the library's own are accepted. */
  private static ComputationGraphConfiguration configuration(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    var names = CLASS_NAME.matcher(text);
    while (names.find()) {
      String name = names.group(1);
      if (!name.startsWith("org.deeplearning4j.nn.") && !name.startsWith("org.nd4j.linalg.")) {
        throw new ModelUnavailable("The network names a class that does not belong there.");
      }
    }
    return ComputationGraphConfiguration.fromJson(text);
  }

  /** Without the state of the updater, which only training needs. */
  static byte[] write(PhotoNetwork network) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(entry(CONFIGURATION));
      zip.write(network.graph().getConfiguration().toJson().getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(entry(COEFFICIENTS));
      var out = new DataOutputStream(zip);
      Nd4j.write(network.graph().params(), out);
      out.flush();
    } catch (IOException e) {
      throw new IllegalStateException(e); // nothing but memory is written
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTime(0); // the same weights give the same file
    return entry;
  }
}
