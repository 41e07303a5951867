package org.fauces.ai.training;

import java.io.IOException;
import java.nio.file.FileSystemException;

/**
 * A training cannot go on. The message is one sentence for the operator: what is wrong, where, and
 * what to do. Nothing that was learned is lost.
 */
public final class TrainingStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrainingStopped(String sentence) {
    super(sentence);
  }

  TrainingStopped(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** What a disk that is full or gone says. */
  static TrainingStopped by(IOException failure) {
    String reason =
        failure instanceof FileSystemException file && file.getReason() == null
            ? "The file " + file.getFile() + " cannot be used"
            : failure.getMessage();
    return new TrainingStopped(
        "The training cannot read or write its files (%s); make room or repair the disk and start the same command again: it goes on where it was."
            .formatted(reason),
        failure);
  }
}
