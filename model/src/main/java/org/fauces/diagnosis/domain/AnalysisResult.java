package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;

/**
 * What a run says of one disease: a probability (0-1) against a band; inside the band it is
 * undetermined.
 */
@Entity
@Table(name = "analysis_result")
public class AnalysisResult extends Identified {
  @Convert("uuid")
  @Column(name = "run_id")
  private UUID runId;

  @Embedded private DiseaseCoding disease;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome")
  private Outcome outcome;

  @Column(name = "probability")
  private double probability;

  @Column(name = "lower_threshold")
  private double lowerThreshold;

  @Column(name = "upper_threshold")
  private double upperThreshold;

  @Enumerated(EnumType.STRING)
  @Column(name = "judged_by")
  private ThresholdOwner judgedBy;

  protected AnalysisResult() {} // JPA

  public AnalysisResult(UUID id, UUID runId, String diseaseCode, Outcome outcome, Score score) {
    super(id);
    this.runId = runId;
    this.disease = new DiseaseCoding(diseaseCode);
    this.outcome = outcome;
    this.probability = score.probability();
    this.lowerThreshold = score.lowerThreshold();
    this.upperThreshold = score.upperThreshold();
    this.judgedBy = ThresholdOwner.MODEL;
  }

  /** Says that the band is not the model's own. */
  public AnalysisResult judgedBy(ThresholdOwner owner) {
    judgedBy = owner;
    return this;
  }

  /** A probability with the band it is held against, all 0-1. */
  public record Score(double probability, double lowerThreshold, double upperThreshold) {}

  public UUID runId() {
    return runId;
  }

  public String diseaseSystem() {
    return disease.system();
  }

  public String diseaseCode() {
    return disease.code();
  }

  public Outcome outcome() {
    return outcome;
  }

  /** Whose thresholds the band is. */
  public ThresholdOwner judgedBy() {
    return judgedBy;
  }

  public Score score() {
    return new Score(probability, lowerThreshold, upperThreshold);
  }
}
