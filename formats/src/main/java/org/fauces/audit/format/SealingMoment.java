package org.fauces.audit.format;

import java.time.Instant;
import java.util.UUID;

/**
 * When and by whom a batch was sealed.
 *
 * @param reachesTo the time up to which nothing waited any more, but for transactions that had not
 *     committed: that of the sealing, or of the last event of a batch that was full
 */
public record SealingMoment(Instant sealedAt, String reachesTo, UUID nodeId) {
  /** Of a batch that took in everything that waited. */
  public static SealingMoment ofAll(Instant now, UUID nodeId) {
    return new SealingMoment(now, Times.text(now), nodeId);
  }

  /**
   * Of a batch that was full.
   *
   * @param lastEventAt the latest time in it; one of the future says nothing
   */
  public static SealingMoment ofSome(Instant now, String lastEventAt, UUID nodeId) {
    var sealedAt = Times.text(now);
    return new SealingMoment(
        now, lastEventAt.compareTo(sealedAt) < 0 ? lastEventAt : sealedAt, nodeId);
  }
}
