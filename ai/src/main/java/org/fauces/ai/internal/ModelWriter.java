package org.fauces.ai.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fauces.ai.fusion.HeadParameters;

/** Writes a model directory that {@link LoadedModel} reads. */
public final class ModelWriter {
  private ModelWriter() {}

  /** Writes the network alone, so that a long training is not lost when what follows fails. */
  public static void writeNetwork(Path directory, PhotoNetwork network) {
    write(directory, ModelFiles.NETWORK, NetworkFile.write(network));
  }

  /** Reads a network that {@link #writeNetwork} wrote. */
  public static PhotoNetwork readNetwork(Path directory) {
    try {
      return NetworkFile.read(Files.readAllBytes(directory.resolve(ModelFiles.NETWORK)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes network, head and the manifest with their digests. */
  public static void write(Path directory, PhotoNetwork network, HeadParameters head) {
    byte[] zip = NetworkFile.write(network);
    byte[] json = ModelJson.write(head);
    write(directory, ModelFiles.NETWORK, zip);
    write(directory, ModelFiles.HEAD, json);
    var digests =
        Map.of(
            ModelFiles.NETWORK, ModelFiles.sha256(zip), ModelFiles.HEAD, ModelFiles.sha256(json));
    var manifest = new ModelJson.Manifest(ModelJson.Manifest.FORMAT, digests);
    write(directory, ModelFiles.MANIFEST, ModelJson.write(manifest));
  }

  private static void write(Path directory, String name, byte[] content) {
    try {
      Files.createDirectories(directory);
      Files.write(directory.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
