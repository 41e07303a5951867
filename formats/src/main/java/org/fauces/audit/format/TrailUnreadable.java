package org.fauces.audit.format;

/** Whether the trail is sound cannot be told; the message says why, in one sentence. */
public class TrailUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrailUnreadable(String sentence) {
    super(sentence);
  }

  public TrailUnreadable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
