package org.fauces.ai.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.internal.ModelJson;

/** Where the figures go. */
public final class EvaluationFiles {
  private static final String TRAINING_REPORT = "training.json";

  private final Optional<Path> json;
  private final Optional<Path> card;
  private final Map<String, Object> training;

  /**
   * Refuses before a long run what could not be written after it.
   *
   * @param json for machines
   * @param card for people
   * @param model where the training's report is looked for
   * @throws UncheckedIOException naming the folder that is not there
   * @throws ModelUnavailable when the training's report is damaged
   */
  public EvaluationFiles(Optional<Path> json, Optional<Path> card, Path model) {
    this.json = json;
    this.card = card;
    json.ifPresent(EvaluationFiles::requireFolder);
    card.ifPresent(EvaluationFiles::requireFolder);
    this.training = training(model);
  }

  private static void requireFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UncheckedIOException(new NoSuchFileException(String.valueOf(folder)));
    }
  }

  /**
   * Writes what was asked for, whole or not at all.
   *
   * @param command that made the figures, for the card
   */
  public void write(EvaluationReport report, String command) {
    json.ifPresent(file -> write(file, ModelJson.write(report.json())));
    card.ifPresent(
        file -> {
          var text = new ModelCard(report, training, command).markdown();
          write(file, text.getBytes(StandardCharsets.UTF_8));
        });
  }

  /** Simple values of the training's report; it lies in the model's folder or beside its file. */
  private static Map<String, Object> training(Path model) {
    Path folder = Files.isDirectory(model) ? model : model.toAbsolutePath().getParent();
    Path report = folder.resolve(TRAINING_REPORT);
    var simple = new LinkedHashMap<String, Object>();
    if (Files.isRegularFile(report)) {
      Map<?, ?> read = ModelJson.readBeside(report, LinkedHashMap.class);
      read.forEach(
          (name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
              simple.put(name.toString(), value);
            }
          });
    }
    return simple;
  }

  private static void write(Path file, byte[] content) {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(half, content);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
