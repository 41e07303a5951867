package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.patient.domain.Sex;
import org.fauces.shared.domain.Identified;

/** One rule of a facility's thresholds. */
@Entity
@Table(name = "operating_point")
public class OperatingPoint extends Identified {
  @Convert("uuid")
  @Column(name = "operating_points_id")
  private UUID operatingPointsId;

  @Column(name = "position")
  private int position;

  @Embedded private DiseaseCoding disease;

  @Enumerated(EnumType.STRING)
  @Column(name = "age_band")
  private AgeBand ageBand;

  @Enumerated(EnumType.STRING)
  @Column(name = "sex")
  private Sex sex;

  @Column(name = "lower_threshold")
  private double lowerThreshold;

  @Column(name = "upper_threshold")
  private double upperThreshold;

  protected OperatingPoint() {} // JPA

  /** The rule at a place, counted from 0, of a set. */
  public OperatingPoint(UUID id, UUID operatingPointsId, int position, ThresholdRule rule) {
    super(id);
    this.operatingPointsId = operatingPointsId;
    this.position = position;
    this.disease = new DiseaseCoding(rule.disease());
    this.ageBand = rule.ageBand();
    this.sex = rule.sex();
    this.lowerThreshold = rule.lower();
    this.upperThreshold = rule.upper();
  }

  public UUID operatingPointsId() {
    return operatingPointsId;
  }

  public int position() {
    return position;
  }

  public ThresholdRule rule() {
    return new ThresholdRule(disease.code(), ageBand, sex, lowerThreshold, upperThreshold);
  }
}
