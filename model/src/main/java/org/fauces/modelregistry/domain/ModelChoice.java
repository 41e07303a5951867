package org.fauces.modelregistry.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/**
 * Which models judge on every node. An installation has one row; whoever changes a stage holds it,
 * so that two changes at once follow each other.
 */
@Entity
@Table(name = "model_choice")
public class ModelChoice extends Identified {
  /** The only row. */
  public static final UUID ID = UUID.fromString("01990000-0000-7000-8000-0000000000c1");

  @Convert("uuid")
  @Column(name = "active_id")
  private UUID activeId;

  @Convert("uuid")
  @Column(name = "previous_id")
  private UUID previousId;

  @Convert("uuid")
  @Column(name = "shadow_id")
  private UUID shadowId;

  @Convert("uuid")
  @Column(name = "chosen_by")
  private UUID chosenBy;

  @Column(name = "chosen_at")
  private Instant chosenAt;

  protected ModelChoice() {} // JPA

  /** Whether nobody has ever chosen: then the shipped model is the one. */
  public boolean isOfNobody() {
    return chosenBy == null;
  }

  /** The shipped model takes the place of the one before. */
  public void followShipped(UUID modelId, Instant now) {
    previousId = activeId;
    activeId = modelId;
    chosenAt = Instants.micros(now);
  }

  /** Another model judges from now on. */
  public void activate(UUID modelId, UUID by, Instant now) {
    previousId = activeId;
    choose(modelId, by, now);
  }

  /** The model before judges again; there is no way further back. */
  public void rollBack(UUID by, Instant now) {
    var before = previousId;
    previousId = null;
    choose(before, by, now);
  }

  private void choose(UUID modelId, UUID by, Instant now) {
    activeId = modelId;
    if (modelId.equals(shadowId)) {
      shadowId = null;
    }
    chosenBy = by;
    chosenAt = Instants.micros(now);
  }

  /** A model judges in the shadow of the active one; null for none. */
  public void shadow(UUID modelId) {
    shadowId = modelId;
  }

  /** A model is not to be gone back to. */
  public void forget(UUID modelId) {
    previousId = modelId.equals(previousId) ? null : previousId;
    shadowId = modelId.equals(shadowId) ? null : shadowId;
  }

  public Optional<UUID> activeId() {
    return Optional.ofNullable(activeId);
  }

  /** What a rollback would go back to. */
  public Optional<UUID> previousId() {
    return Optional.ofNullable(previousId);
  }

  public Optional<UUID> shadowId() {
    return Optional.ofNullable(shadowId);
  }

  /** Null as long as nobody has chosen. */
  public UUID chosenBy() {
    return chosenBy;
  }

  public Instant chosenAt() {
    return chosenAt;
  }
}
