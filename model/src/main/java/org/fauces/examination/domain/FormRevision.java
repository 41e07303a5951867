package org.fauces.examination.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/**
 * One revision of the interview or of the physician's findings. A correction is a new revision;
 * none is ever changed.
 */
@Entity
@Table(name = "form_revision")
public class FormRevision extends Identified implements Created {
  @Convert("uuid")
  @Column(name = "examination_id")
  private UUID examinationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "form")
  private FormKind form;

  @Column(name = "revision")
  private int revision;

  @Column(name = "questionnaire_version")
  private String questionnaireVersion;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "answers")
  private String answers;

  @Convert("uuid")
  @Column(name = "entered_by")
  private UUID enteredBy;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected FormRevision() {} // JPA

  public FormRevision(UUID id, UUID examinationId, FormKind form, int revision) {
    super(id);
    this.examinationId = examinationId;
    this.form = form;
    this.revision = revision;
  }

  /** Fills in the answers as checked JSON; hours in them count back from {@code askedAt}. */
  public FormRevision answered(Answers checked, Instant askedAt) {
    this.questionnaireVersion = checked.questionnaireVersion();
    this.answers = checked.toJson();
    this.askedAt = Instants.micros(askedAt);
    return this;
  }

  /** Notes who entered the revision, when, and the digest of the command that did. */
  public FormRevision enteredBy(UUID account, Instant at, byte[] digest) {
    this.enteredBy = account;
    this.enteredAt = Instants.micros(at);
    this.creationDigest = digest.clone();
    return this;
  }

  public UUID examinationId() {
    return examinationId;
  }

  public FormKind form() {
    return form;
  }

  public int revision() {
    return revision;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }

  public Answers answers() {
    return Answers.fromJson(questionnaireVersion, answers);
  }
}
