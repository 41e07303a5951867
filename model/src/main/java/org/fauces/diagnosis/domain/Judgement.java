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

/** The physician's opinion of the finding of one disease, as part of a decision. */
@Entity
@Table(name = "judgement")
public class Judgement extends Identified {
  @Convert("uuid")
  @Column(name = "decision_id")
  private UUID decisionId;

  @Embedded private DiseaseCoding disease;

  @Enumerated(EnumType.STRING)
  @Column(name = "opinion")
  private Opinion opinion;

  protected Judgement() {} // JPA

  public Judgement(UUID id, UUID decisionId, String diseaseCode, Opinion opinion) {
    super(id);
    this.decisionId = decisionId;
    this.disease = new DiseaseCoding(diseaseCode);
    this.opinion = opinion;
  }

  public UUID decisionId() {
    return decisionId;
  }

  public String diseaseCode() {
    return disease.code();
  }

  public Opinion opinion() {
    return opinion;
  }
}
