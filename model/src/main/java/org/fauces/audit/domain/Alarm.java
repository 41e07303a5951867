package org.fauces.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TimeOrderedId;

/** Something a security officer is to look at, once. Names objects by kind and id only. */
@Entity
@Table(name = "alarm")
public class Alarm extends Identified {
  @Version
  @Column(name = "version")
  private int version;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private AlarmKind kind;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_kind")
  private EntityKind subjectKind;

  @Convert("uuid")
  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "handled_at")
  private Instant handledAt;

  @Convert("uuid")
  @Column(name = "handled_by")
  private UUID handledBy;

  @Column(name = "note")
  private byte[] note;

  @Column(name = "note_key")
  private byte[] noteKey;

  protected Alarm() {} // JPA

  private Alarm(AlarmKind kind, Instant now) {
    super(TimeOrderedId.next());
    this.kind = kind;
    this.raisedAt = Instants.micros(now);
  }

  public static Alarm raise(AlarmKind kind, Instant now) {
    return new Alarm(kind, now);
  }

  /** Whose security officer it is for (null: the group's) and whose doing it was, if anybody's. */
  public Alarm concerning(UUID facilityId, UUID accountId) {
    this.facilityId = facilityId;
    this.accountId = accountId;
    return this;
  }

  /** The object it is about. */
  public Alarm about(EntityKind kind, UUID id) {
    this.subjectKind = kind;
    this.subjectId = id;
    return this;
  }

  public boolean isOpen() {
    return handledAt == null;
  }

  /** Somebody has looked at it, which happens once. */
  public void handle(UUID by, Instant now) {
    if (!isOpen()) {
      throw new IllegalStateException(this + " is handled");
    }
    handledBy = by;
    handledAt = Instants.micros(now);
  }

  /** What they wrote about it: ciphertext and the key it is under, which is ciphertext itself. */
  public void note(byte[] sealed, byte[] wrappedKey) {
    note = sealed.clone();
    noteKey = wrappedKey.clone();
  }

  /** The sealed note; null when there is none. */
  public byte[] note() {
    return note == null ? null : note.clone();
  }

  /** The wrapped key of the note; null when there is none. */
  public byte[] noteKey() {
    return noteKey == null ? null : noteKey.clone();
  }

  public int version() {
    return version;
  }

  public AlarmKind kind() {
    return kind;
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  public UUID facilityId() {
    return facilityId;
  }

  public UUID accountId() {
    return accountId;
  }

  public EntityKind subjectKind() {
    return subjectKind;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public Instant handledAt() {
    return handledAt;
  }

  public UUID handledBy() {
    return handledBy;
  }
}
