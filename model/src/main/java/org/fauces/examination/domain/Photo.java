package org.fauces.examination.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/**
 * One photo of an examination. The picture itself lies encrypted in the image store; this row, once
 * committed, is what makes it exist. Never changed.
 */
@Entity
@Table(name = "photo")
public class Photo extends Identified {
  @Convert("uuid")
  @Column(name = "examination_id")
  private UUID examinationId;

  @Column(name = "position")
  private int position;

  @Column(name = "wrapped_key")
  private byte[] wrappedKey;

  @Embedded private PhotoFacts facts;

  @Column(name = "sealed_sha256")
  private byte[] sealedSha256;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Convert("uuid")
  @Column(name = "received_by")
  private UUID receivedBy;

  protected Photo() {} // JPA

  /** A photo whose picture is sealed in the image store; its position counts from 1. */
  public Photo(UUID id, UUID examinationId, int position, Sealed sealed, PhotoFacts facts) {
    super(id);
    this.examinationId = examinationId;
    this.position = position;
    this.wrappedKey = sealed.wrappedKey().clone();
    this.sealedSha256 = sealed.sealedSha256().clone();
    this.facts = facts;
  }

  /** How the picture was sealed: its wrapped data key and the digest of the ciphertext. */
  public record Sealed(byte[] wrappedKey, byte[] sealedSha256) {}

  /** Notes who delivered the photo, and when. */
  public Photo receivedFrom(UUID account, Instant at) {
    receivedBy = account;
    receivedAt = Instants.micros(at);
    return this;
  }

  public UUID examinationId() {
    return examinationId;
  }

  public int position() {
    return position;
  }

  public byte[] wrappedKey() {
    return wrappedKey.clone();
  }

  public byte[] sealedSha256() {
    return sealedSha256.clone();
  }

  public PhotoFacts facts() {
    return facts;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public UUID receivedBy() {
    return receivedBy;
  }
}
