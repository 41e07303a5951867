package org.fauces.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;

/** One object that an event names, by kind and id, in the order they were named. */
@Entity
@Table(name = "audit_event_entity", catalog = "fauces_audit")
@IdClass(AuditEventEntity.Key.class)
public class AuditEventEntity {
  @Id
  @Convert("uuid")
  @Column(name = "event_id")
  private UUID eventId;

  @Id
  @Column(name = "position")
  private int position;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private EntityKind kind;

  @Convert("uuid")
  @Column(name = "entity_id")
  private UUID entityId;

  protected AuditEventEntity() {} // JPA

  /** Position is counted from 1. */
  public AuditEventEntity(AuditEvent event, int position, EntityKind kind, UUID entityId) {
    this.eventId = event.id();
    this.position = position;
    this.kind = kind;
    this.entityId = entityId;
  }

  public UUID eventId() {
    return eventId;
  }

  public EntityKind kind() {
    return kind;
  }

  public UUID entityId() {
    return entityId;
  }

  @Override
  public String toString() {
    return "AuditEventEntity[" + eventId + "/" + position + "]";
  }

  /** The key: event and position. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID eventId;
    private int position;

    public Key() {} // JPA

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && position == that.position
          && Objects.equals(eventId, that.eventId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(eventId, position);
    }
  }
}
