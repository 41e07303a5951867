package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;

/**
 * That a photo went into a run, with its digest at that time, and, once the run completed, what the
 * run made of it.
 */
@Entity
@Table(name = "photo_assessment")
public class PhotoAssessment extends Identified {
  @Convert("uuid")
  @Column(name = "run_id")
  private UUID runId;

  @Convert("uuid")
  @Column(name = "photo_id")
  private UUID photoId;

  @Column(name = "stored_sha256")
  private byte[] storedSha256;

  @Column(name = "quality")
  private String quality;

  @Column(name = "quality_score")
  private Integer qualityScore;

  @Column(name = "weight")
  private Double weight;

  protected PhotoAssessment() {} // JPA

  public PhotoAssessment(UUID id, UUID runId, UUID photoId, byte[] storedSha256) {
    super(id);
    this.runId = runId;
    this.photoId = photoId;
    this.storedSha256 = storedSha256.clone();
  }

  /** The run's verdict: quality, score 0-100, and the photo's share (0-1) in the finding. */
  public void assess(String quality, int qualityScore, double weight) {
    this.quality = quality;
    this.qualityScore = qualityScore;
    this.weight = weight;
  }

  public UUID runId() {
    return runId;
  }

  public UUID photoId() {
    return photoId;
  }

  public byte[] storedSha256() {
    return storedSha256.clone();
  }

  public String quality() {
    return quality;
  }

  public Integer qualityScore() {
    return qualityScore;
  }

  public Double weight() {
    return weight;
  }
}
