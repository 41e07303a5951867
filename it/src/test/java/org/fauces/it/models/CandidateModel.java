package org.fauces.it.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.function.UnaryOperator;
import org.fauces.ai.ModelSigner;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.internal.ModelJson;
import org.fauces.ai.internal.ModelWriter;
import org.fauces.ai.internal.OpenModel;
import org.fauces.cli.model.SigningKeyFile;
import org.fauces.it.support.Build;
import org.fauces.it.support.Folders;

/** The shipped network with another head, signed by a key of the test's. */
final class CandidateModel {
  static final KeyPair KEY = SigningKeyFile.fresh();

  private CandidateModel() {}

  /** As good as the shipped one, and called otherwise. */
  static byte[] called(String version) {
    return make(version, head -> head);
  }

  /** Finds every disease in everybody. */
  static byte[] alarmist(String version) {
    return make(
        version,
        head ->
            head.replaceAll("\"lowerThreshold\" : [0-9.E-]+", "\"lowerThreshold\" : 0.0")
                .replaceAll("\"upperThreshold\" : [0-9.E-]+", "\"upperThreshold\" : 0.0"));
  }

  private static byte[] make(String version, UnaryOperator<String> change) {
    var folder = Build.target().resolve("candidate-" + version);
    Folders.delete(folder);
    try {
      Files.createDirectories(folder);
      var shipped = OpenModel.read(Build.distribution().resolve("model"));
      var json = folder.resolve("head.json");
      var head =
          new String(ModelJson.write(shipped.head()), java.nio.charset.StandardCharsets.UTF_8);
      Files.writeString(
          json, change.apply(head).replace(quoted(shipped.head().version()), quoted(version)));
      var changed = ModelJson.readBeside(json, HeadParameters.class);
      ModelWriter.write(folder, shipped.network(), changed, shipped.reference());
      ModelSigner.sign(folder, KEY.getPrivate(), KEY.getPublic(), null);
      return Files.readAllBytes(ModelWriter.file(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String version) {
    return "\"version\" : \"" + version + "\"";
  }

  /** Where it is left for the operator's command or another test. */
  static Path file(String version) {
    return ModelWriter.file(Build.target().resolve("candidate-" + version));
  }
}
