package org.fauces.audit.format;

/**
 * One thing that does not fit.
 *
 * @param subject which event, seal, checkpoint, key, row or anchor
 * @param problem what about it, in a sentence
 */
public record Finding(FindingKind kind, String subject, String problem) {
  /** For a person: what does not fit, where, and what to do. */
  public String sentence() {
    return kind + " " + subject + ": " + problem + " " + kind.advice();
  }
}
