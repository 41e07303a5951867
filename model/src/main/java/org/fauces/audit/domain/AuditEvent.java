package org.fauces.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * One recorded use case. Written once; the runtime account could not change it. Time orders events
 * of several nodes only roughly; origin and sequence show that none of one node is missing.
 */
@Entity
@Table(name = "audit_event", catalog = "fauces_audit")
public class AuditEvent extends Identified {
  private static final int SCHEMA_VERSION = 1;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "schema_version")
  private int schemaVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "action")
  private AuditAction action;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome")
  private Outcome outcome;

  /** A code; null of a success, and of whatever was recorded before there were reasons. */
  @Column(name = "reason")
  private String reason;

  /** Written by the operator's command alone. */
  @Column(name = "command", insertable = false)
  private String command;

  @Embedded private Origin origin;

  @Embedded private Actor actor;

  protected AuditEvent() {} // JPA

  private AuditEvent(AuditAction action, Outcome outcome) {
    super(TimeOrderedId.next());
    this.action = action;
    this.outcome = outcome;
    this.schemaVersion = SCHEMA_VERSION;
  }

  /** Records that the use case ended this way, just now. */
  public static AuditEvent of(AuditAction action, Outcome outcome, Instant now) {
    var event = new AuditEvent(action, outcome);
    event.occurredAt = Instants.micros(now);
    return event;
  }

  /** Adds why it failed or was denied: the slug of a problem or of an {@link UntoldReason}. */
  public AuditEvent because(String slug) {
    this.reason = slug;
    return this;
  }

  /** Adds where it was written and who acted. */
  public AuditEvent by(Actor actor, Origin origin) {
    this.actor = actor;
    this.origin = origin;
    return this;
  }

  public AuditAction action() {
    return action;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** The code of why it failed or was denied; null where there is none. */
  public String reason() {
    return reason;
  }

  /** The words of the operator's command; null of everything else. */
  public String command() {
    return command;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public Actor actor() {
    return actor;
  }

  public Origin origin() {
    return origin;
  }
}
