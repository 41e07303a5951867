package org.fauces.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;

/** Which start of which node wrote an event, and its number there, counted from 1. */
@Embeddable
public class Origin {
  @Convert("uuid")
  @Column(name = "node_id")
  private UUID nodeId;

  @Convert("uuid")
  @Column(name = "boot_id")
  private UUID bootId;

  @Column(name = "sequence")
  private long sequence;

  protected Origin() {} // JPA

  public Origin(UUID nodeId, UUID bootId, long sequence) {
    this.nodeId = nodeId;
    this.bootId = bootId;
    this.sequence = sequence;
  }

  public UUID nodeId() {
    return nodeId;
  }

  public UUID bootId() {
    return bootId;
  }

  public long sequence() {
    return sequence;
  }
}
