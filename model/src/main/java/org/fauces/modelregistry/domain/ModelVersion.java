package org.fauces.modelregistry.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.ProblemType;

/**
 * One version of the diagnostic network: imported, approved by two people, perhaps tried in the
 * shadow of the active one, active, in the end retired. Its file lies outside the database under
 * its digest; the row is never deleted, since results name it.
 */
@Entity
@Table(name = "model_version")
public class ModelVersion extends Identified {
  @Version
  @Column(name = "version")
  private int version;

  @Column(name = "name")
  private String name;

  @Column(name = "model_version")
  private String modelVersion;

  @Column(name = "digest")
  private byte[] digest;

  @Column(name = "signer")
  private String signer;

  @Column(name = "size_bytes")
  private long sizeBytes;

  @Column(name = "manifest")
  private String manifest;

  @Enumerated(EnumType.STRING)
  @Column(name = "origin")
  private ModelOrigin origin;

  @Enumerated(EnumType.STRING)
  @Column(name = "stage")
  private ModelStage stage;

  @Column(name = "imported_at")
  private Instant importedAt;

  @Convert("uuid")
  @Column(name = "imported_by")
  private UUID importedBy;

  @Convert("uuid")
  @Column(name = "requested_by")
  private UUID requestedBy;

  @Convert("uuid")
  @Column(name = "approved_by")
  private UUID approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Convert("uuid")
  @Column(name = "retired_by")
  private UUID retiredBy;

  @Column(name = "retired_at")
  private Instant retiredAt;

  protected ModelVersion() {} // JPA

  /** A model whose file was found whole and is kept. */
  public ModelVersion(UUID id, Contents contents, ModelOrigin origin, UUID by, Instant now) {
    super(id);
    this.name = contents.name();
    this.modelVersion = contents.version();
    this.digest = contents.digest().clone();
    this.signer = contents.signer();
    this.sizeBytes = contents.sizeBytes();
    this.manifest = contents.manifest();
    this.origin = origin;
    this.importedBy = by;
    this.importedAt = Instants.micros(now);
    this.stage = ModelStage.IMPORTED;
  }

  /**
   * What a model's file says.
   *
   * @param digest SHA-256 over what computes
   * @param signer fingerprint of the key that signed it
   * @param manifest JSON
   */
  public record Contents(
      String name, String version, byte[] digest, String signer, long sizeBytes, String manifest) {}

  /** Two people have said that it may judge. */
  public void approve(UUID requester, UUID approver, Instant now) {
    require(ModelStage.IMPORTED);
    requestedBy = requester;
    approvedBy = approver;
    approvedAt = Instants.micros(now);
    stage = ModelStage.APPROVED;
  }

  /** It judges beside the active one. */
  public void shadow() {
    require(ModelStage.APPROVED);
    stage = ModelStage.SHADOW;
  }

  /** Its results are shown. */
  public void activate() {
    require(ModelStage.APPROVED, ModelStage.SHADOW);
    stage = ModelStage.ACTIVE;
  }

  /** The one that came with the product, as long as nobody has chosen another. */
  public void activateAsShipped() {
    require(ModelStage.IMPORTED);
    stage = ModelStage.ACTIVE;
  }

  /** Another took its place; it may come back. */
  public void stepBack() {
    require(ModelStage.SHADOW, ModelStage.ACTIVE);
    stage = ModelStage.APPROVED;
  }

  /** It judges never again. */
  public void retire(UUID by, Instant now) {
    require(ModelStage.IMPORTED, ModelStage.APPROVED, ModelStage.SHADOW);
    retiredBy = by;
    retiredAt = Instants.micros(now);
    stage = ModelStage.RETIRED;
  }

  /** Refuses what only models of these stages may do. */
  public void require(ModelStage... allowed) {
    if (!Set.of(allowed).contains(stage)) {
      throw new DomainException(ProblemType.MODEL_STATE, "The model is " + stage + ".");
    }
  }

  public String name() {
    return name;
  }

  public String modelVersion() {
    return modelVersion;
  }

  /** SHA-256 over what computes. */
  public byte[] digest() {
    return digest.clone();
  }

  /** Fingerprint of the key that signed it. */
  public String signer() {
    return signer;
  }

  public long sizeBytes() {
    return sizeBytes;
  }

  /** What it says of itself, JSON. */
  public String manifest() {
    return manifest;
  }

  public ModelOrigin origin() {
    return origin;
  }

  public ModelStage stage() {
    return stage;
  }

  public Instant importedAt() {
    return importedAt;
  }

  /** Null where it came with the product or by the command. */
  public UUID importedBy() {
    return importedBy;
  }

  /** Who asked for its approval; null while there is none. */
  public UUID requestedBy() {
    return requestedBy;
  }

  public UUID approvedBy() {
    return approvedBy;
  }

  public Instant approvedAt() {
    return approvedAt;
  }

  public UUID retiredBy() {
    return retiredBy;
  }

  public Instant retiredAt() {
    return retiredAt;
  }
}
