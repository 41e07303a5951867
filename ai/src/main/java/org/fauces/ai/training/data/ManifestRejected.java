package org.fauces.ai.training.data;

/** A folder of patients cannot be read at all. The message is one sentence for the operator. */
public final class ManifestRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ManifestRejected(String sentence) {
    super(sentence);
  }

  ManifestRejected(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
