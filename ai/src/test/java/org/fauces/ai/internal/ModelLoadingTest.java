package org.fauces.ai.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.ShippedModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelLoadingTest {
  @TempDir Path directory;

  @BeforeEach
  void copyTheShippedModel() throws IOException {
    for (String name : new String[] {"manifest.json", "throat.zip", "head.json"}) {
      Files.copy(ShippedModel.DIRECTORY.resolve(name), directory.resolve(name));
    }
  }

  private void refusedBecause(String reason) {
    assertThatThrownBy(() -> DiagnosticModel.load(directory, 1))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining(reason);
  }

  /** An attacker who can write the files can also write their digests. */
  private void sealAgain() throws IOException {
    var digests = new LinkedHashMap<String, String>();
    for (String name : new String[] {"throat.zip", "head.json"}) {
      digests.put(name, ModelFiles.sha256(Files.readAllBytes(directory.resolve(name))));
    }
    var manifest = new ModelJson.Manifest(ModelJson.Manifest.FORMAT, digests);
    Files.write(directory.resolve("manifest.json"), ModelJson.write(manifest));
  }

  private Map<String, byte[]> entries() throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    byte[] zip = Files.readAllBytes(directory.resolve("throat.zip"));
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private void replaceNetwork(Map<String, byte[]> entries) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(directory.resolve("throat.zip")))) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    sealAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "throat.zip", "head.json"})
  void aMissingFileIsRefused(String name) throws IOException {
    Files.delete(directory.resolve(name));
    refusedBecause(name + " is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"throat.zip", "head.json"})
  void oneAlteredBitIsRefused(String name) throws IOException {
    byte[] content = Files.readAllBytes(directory.resolve(name));
    content[content.length / 2] ^= 1;
    Files.write(directory.resolve(name), content);
    refusedBecause(name + " differs from its manifest");
  }

  @Test
  void anOversizedFileIsRefused() throws IOException {
    Files.write(directory.resolve("head.json"), new byte[(10 << 20) + 1]);
    refusedBecause("too large");
  }

  @Test
  void anEntryThatUnpacksToTooMuchIsRefused() throws IOException {
    var entries = entries();
    entries.put("configuration.json", new byte[8 << 20]);
    replaceNetwork(entries);
    refusedBecause("entry that is too large");
  }

  @Test
  void aLackingEntryIsRefused() throws IOException {
    var entries = entries();
    entries.remove("coefficients.bin");
    replaceNetwork(entries);
    refusedBecause("lacks an entry");
  }

  @Test
  void aManifestWithADuplicateKeyIsRefused() throws IOException {
    Files.writeString(
        directory.resolve("manifest.json"), "{\"format\":1,\"format\":1,\"files\":{}}");
    refusedBecause("manifest.json is not what this version reads");
  }

  @Test
  void aConfigurationThatNamesAForeignClassIsRefused() throws IOException {
    var entries = entries();
    String json = new String(entries.get("configuration.json"), StandardCharsets.UTF_8);
    assertThat(json).contains("org.deeplearning4j.nn.conf.layers.ConvolutionLayer");
    entries.put(
        "configuration.json",
        json.replace("org.deeplearning4j.nn.conf.layers.ConvolutionLayer", Canary.class.getName())
            .getBytes(StandardCharsets.UTF_8));
    replaceNetwork(entries);
    refusedBecause("names a class that does not belong there");
  }

  @Test
  void aSerializedObjectInAnExtraEntryIsNeverRead() throws Exception {
    var entries = entries();
    entries.put("normalizer.bin", Canary.serialized());
    replaceNetwork(entries);
    refusedBecause("entry that does not belong there");
    assertThat(Canary.woken).isFalse();
  }

  @Test
  void aSerializedObjectInPlaceOfTheWeightsIsNeverRead() throws Exception {
    var entries = entries();
    entries.put("coefficients.bin", Canary.serialized());
    replaceNetwork(entries);
    refusedBecause("not one that this version can run");
    assertThat(Canary.woken).isFalse();
  }

  @Test
  void truncatedWeightsAreRefused() throws IOException {
    var entries = entries();
    byte[] weights = entries.get("coefficients.bin");
    entries.put("coefficients.bin", Arrays.copyOf(weights, weights.length / 2));
    replaceNetwork(entries);
    refusedBecause("network file");
  }

  @Test
  void aHeadForOtherInterviewItemsIsRefused() throws IOException {
    var head = directory.resolve("head.json");
    Files.writeString(head, Files.readString(head).replace("\"cough\"", "\"couqh\""));
    sealAgain();
    refusedBecause("other interview items");
  }

  /** Would show that somebody deserialised it. */
  static final class Canary implements Serializable {
    private static final long serialVersionUID = 1L;
    static volatile boolean woken;

    static byte[] serialized() throws IOException {
      var bytes = new ByteArrayOutputStream();
      try (var out = new ObjectOutputStream(bytes)) {
        out.writeObject(new Canary());
      }
      return bytes.toByteArray();
    }

    private void readObject(ObjectInputStream in) {
      woken = true;
    }
  }

  @Test
  void theCanaryWouldSing() throws Exception {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(Canary.serialized()))) {
      in.readObject();
      assertThat(Canary.woken).isTrue();
    } finally {
      Canary.woken = false;
    }
  }
}
