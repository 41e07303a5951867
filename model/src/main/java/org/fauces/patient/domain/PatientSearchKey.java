package org.fauces.patient.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;

/** One keyed index by which a patient can be found: the fact itself cannot be read from it. */
@Entity
@Table(name = "patient_search_key")
@IdClass(PatientSearchKey.Key.class)
public class PatientSearchKey {
  /** What a search key was made of. Names are stored: never rename one. */
  public enum Kind {
    IDENTIFIER,
    BIRTH_DATE,
    NAME,
    NAME_PREFIX,
    KANA,
    KANA_PREFIX,
    LATIN,
    LATIN_PREFIX
  }

  @Id
  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private Kind kind;

  @Id
  @Column(name = "key_index")
  private byte[] keyIndex;

  @Id
  @Convert("uuid")
  @Column(name = "patient_id")
  private UUID patientId;

  protected PatientSearchKey() {} // JPA

  public PatientSearchKey(Patient patient, Kind kind, byte[] keyIndex) {
    this.facilityId = patient.facilityId();
    this.kind = kind;
    this.keyIndex = keyIndex.clone();
    this.patientId = patient.id();
  }

  /** Whether this is the key of that kind and index. */
  public boolean is(Kind otherKind, byte[] otherIndex) {
    return kind == otherKind && Arrays.equals(keyIndex, otherIndex);
  }

  /** Whether both rows say the same of the same patient. */
  public boolean isSameAs(PatientSearchKey other) {
    return patientId.equals(other.patientId) && is(other.kind, other.keyIndex);
  }

  @Override
  public String toString() {
    return "PatientSearchKey[" + patientId + "]";
  }

  /** The whole row is the key. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID facilityId;
    private Kind kind;
    private byte[] keyIndex;
    private UUID patientId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(facilityId, that.facilityId)
          && kind == that.kind
          && Arrays.equals(keyIndex, that.keyIndex)
          && Objects.equals(patientId, that.patientId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(facilityId, kind, Arrays.hashCode(keyIndex), patientId);
    }
  }
}
