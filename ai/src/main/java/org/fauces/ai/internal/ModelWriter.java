package org.fauces.ai.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelManifest;
import org.fauces.ai.Thresholds;
import org.fauces.ai.drift.ReferenceDistribution;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.HeadParameters;

/** Writes the unsigned model that {@link OpenModel} reads and {@link ModelSigner} signs. */
public final class ModelWriter {
  static final String FILE = DiagnosticModel.FILE;

  /** A network whose head is not fitted yet. */
  private static final String NETWORK_ALONE = "throat.network";

  private static final String LICENCE = "Apache-2.0";

  private ModelWriter() {}

  /** Writes the network alone, so that a long training is not lost when what follows fails. */
  public static void writeNetwork(Path directory, PhotoNetwork network) {
    var file = NetworkFile.of(network);
    write(directory.resolve(NETWORK_ALONE), Sections.join(List.of(file.plan(), file.weights())));
  }

  /** Reads a network that {@link #writeNetwork} wrote. */
  public static PhotoNetwork readNetwork(Path directory) {
    try {
      var sections =
          Sections.split(
              Files.readAllBytes(directory.resolve(NETWORK_ALONE)),
              0,
              NetworkFile.MAX_PLAN_BYTES,
              NetworkFile.MAX_WEIGHTS_BYTES);
      return new NetworkFile(sections.get(0), sections.get(1)).open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes network, head, reference and what follows from them about the model, in one unsigned
   * file.
   */
  public static void write(
      Path directory,
      PhotoNetwork network,
      HeadParameters head,
      Optional<ReferenceDistribution> reference) {
    var manifest = manifest(network.inputPx(), head, Map.of(), Map.of(), "", LICENCE);
    var written =
        new ModelPackage(
            ModelJson.write(manifest),
            NetworkFile.of(network),
            ModelJson.write(head),
            reference.map(ModelJson::write).orElseGet(() -> new byte[0]),
            "");
    write(directory.resolve(FILE), written.unsigned());
    try {
      Files.deleteIfExists(directory.resolve(NETWORK_ALONE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model's file, when either it or its folder is given. */
  public static Path file(Path place) {
    return Files.isDirectory(place) ? place.resolve(FILE) : place;
  }

  /** Whether a manifest says what the head computes with. */
  static boolean describes(ModelManifest manifest, int inputPx, HeadParameters head) {
    return manifest.equals(
        manifest(
            inputPx,
            head,
            manifest.training(),
            manifest.figures(),
            manifest.figuresOn(),
            manifest.licence()));
  }

  static ModelManifest manifest(
      int inputPx,
      HeadParameters head,
      Map<String, String> training,
      Map<String, Double> figures,
      String figuresOn,
      String licence) {
    var thresholds = new TreeMap<String, Thresholds>();
    var prevalence = new TreeMap<String, Double>();
    for (DiseaseHead disease : head.diseases()) {
      thresholds.put(
          disease.disease(), new Thresholds(disease.lowerThreshold(), disease.upperThreshold()));
      prevalence.put(disease.disease(), disease.prevalence());
    }
    return new ModelManifest(
        head.name(),
        head.version(),
        head.questionnaireVersion(),
        head.diseases().stream().map(DiseaseHead::disease).toList(),
        PhotoCrop.asManifest(inputPx),
        thresholds,
        prevalence,
        head.trainedOn(),
        training,
        figures,
        figuresOn,
        licence);
  }

  /** Written beside and moved into place: nobody finds half a model. */
  static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".part");
      Files.write(draft, content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
