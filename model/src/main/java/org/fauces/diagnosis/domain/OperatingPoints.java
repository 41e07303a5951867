package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.StaleVersion;
import org.fauces.shared.domain.TextRules;

/**
 * A facility's thresholds for one model, as a whole. A physician proposes them, a second person
 * approves; from then on the next analysis is judged by them, until others are approved or another
 * model is in use. Nothing of it ever changes but that it is approved, once.
 */
@Entity
@Table(name = "operating_points")
public class OperatingPoints extends Identified implements Created {
  /** In code points. */
  public static final int MAX_REASON = 500;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Column(name = "version")
  private Integer version;

  @Column(name = "based_on")
  private int basedOn;

  @Embedded private ModelNamed model;

  @Column(name = "reason")
  private String reason;

  @Convert("uuid")
  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Convert("uuid")
  @Column(name = "approved_by")
  private UUID approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected OperatingPoints() {} // JPA

  private OperatingPoints(UUID id, UUID facilityId) {
    super(id);
    this.facilityId = facilityId;
  }

  /**
   * Proposes thresholds.
   *
   * @param basedOn the version that the proposer saw in force; 0 for none
   */
  public static OperatingPoints propose(
      UUID id, UUID facilityId, int basedOn, ModelNamed model, String reason) {
    new TextRules().line("/reason", reason, MAX_REASON).enforce();
    var points = new OperatingPoints(id, facilityId);
    points.basedOn = basedOn;
    points.model = model;
    points.reason = reason;
    return points;
  }

  public OperatingPoints by(UUID account, Instant now, byte[] digest) {
    proposedBy = account;
    proposedAt = Instants.micros(now);
    creationDigest = digest.clone();
    return this;
  }

  /**
   * Puts them in force.
   *
   * @param newest the facility's newest version; 0 for none
   * @throws StaleVersion when that is not the one that was seen when these were proposed
   */
  public void approve(UUID account, int newest, Instant now) {
    if (version != null) {
      throw new IllegalStateException(this + " is approved");
    }
    if (newest != basedOn) {
      throw new StaleVersion();
    }
    version = newest + 1;
    approvedBy = account;
    approvedAt = Instants.micros(now);
  }

  public boolean isApproved() {
    return version != null;
  }

  public UUID facilityId() {
    return facilityId;
  }

  /** Null until they are approved. */
  public Integer version() {
    return version;
  }

  public int basedOn() {
    return basedOn;
  }

  public ModelNamed model() {
    return model;
  }

  public String reason() {
    return reason;
  }

  public UUID proposedBy() {
    return proposedBy;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public UUID approvedBy() {
    return approvedBy;
  }

  public Instant approvedAt() {
    return approvedAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
