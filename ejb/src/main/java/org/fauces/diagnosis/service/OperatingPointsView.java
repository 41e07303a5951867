package org.fauces.diagnosis.service;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.fauces.diagnosis.domain.OperatingPoints;
import org.fauces.diagnosis.domain.ThresholdRule;

/**
 * A facility's thresholds, proposed or approved. {@code version}, {@code approvedBy} and {@code
 * approvedAt} are null until a second person approved them; the digest is in hex.
 */
public record OperatingPointsView(
    UUID id,
    Integer version,
    Standing standing,
    String modelName,
    String modelVersion,
    String modelDigest,
    List<ThresholdRule> points,
    String reason,
    UUID proposedBy,
    Instant proposedAt,
    UUID approvedBy,
    Instant approvedAt) {

  /** What they are worth now. */
  public enum Standing {
    /** Not approved; whether somebody still may is said by the request for approval. */
    PROPOSED,
    IN_FORCE,
    /** Void: they name another model than the one in use, or none is in use. */
    OTHER_MODEL,
    /** Others were approved since. */
    REPLACED
  }

  static OperatingPointsView of(
      OperatingPoints points, List<ThresholdRule> rules, Standing standing) {
    var model = points.model();
    return new OperatingPointsView(
        points.id(),
        points.version(),
        standing,
        model.name(),
        model.version(),
        HexFormat.of().formatHex(model.digest()),
        rules,
        points.reason(),
        points.proposedBy(),
        points.proposedAt(),
        points.approvedBy(),
        points.approvedAt());
  }
}
