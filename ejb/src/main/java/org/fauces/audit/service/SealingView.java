package org.fauces.audit.service;

/**
 * How sealing goes on this node, for whoever watches it.
 *
 * @param oldestUnsealedSeconds how long the oldest event has waited, or nobody has looked
 * @param reason what is wrong, in a sentence without a path or an id; null when nothing is
 */
public record SealingView(long oldestUnsealedSeconds, String reason) {
  public boolean isWell() {
    return reason == null;
  }
}
