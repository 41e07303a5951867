package org.fauces.it.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fauces.it.support.Build;
import org.fauces.it.support.Folders;

/**
 * The built distribution seen with a model folder of its own, which may be damaged; everything else
 * is linked, not copied.
 */
final class ForeignModel {
  private static final String WEIGHTS = "throat.fauces-model";

  private final Path installation;

  private ForeignModel(Path installation) {
    this.installation = installation;
  }

  static ForeignModel make(String name) throws IOException {
    var installation = Build.target().resolve(name);
    Folders.delete(installation); // its links, never what they lead to
    Files.createDirectories(installation.resolve("model"));
    try (var parts = Files.list(Build.distribution())) {
      parts.forEach(part -> add(part, installation.resolve(part.getFileName())));
    }
    return new ForeignModel(installation);
  }

  Path installation() {
    return installation;
  }

  /** Changes one bit in the middle of the weights. */
  void alter() throws IOException {
    var bytes = Files.readAllBytes(weights());
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights(), bytes);
  }

  void remove() throws IOException {
    Files.delete(weights());
  }

  private Path weights() {
    return installation.resolve("model").resolve(WEIGHTS);
  }

  private static void add(Path part, Path target) {
    try {
      switch (part.getFileName().toString()) {
        case "model" -> copyFiles(part, target);
        // the launcher looks for its distribution where it lies itself
        case "fauces" -> Files.copy(part, target);
        default -> Files.createSymbolicLink(target, part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyFiles(Path folder, Path target) throws IOException {
    for (var file : Folders.files(folder)) {
      Files.copy(file, target.resolve(file.getFileName()));
    }
  }
}
