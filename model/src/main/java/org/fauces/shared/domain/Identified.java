package org.fauces.shared.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.eclipse.persistence.annotations.Converter;

/**
 * A row with a UUID. Prints as type and id only, since entities reach logs. Every further UUID
 * attribute of an entity carries {@code @Convert("uuid")} too.
 */
@MappedSuperclass
@Converter(name = "uuid", converterClass = UuidConverter.class)
public abstract class Identified {
  @Id
  @Convert("uuid")
  @Column(name = "id")
  private UUID id;

  protected Identified() {} // JPA

  protected Identified(UUID id) {
    this.id = Objects.requireNonNull(id, "id");
  }

  public UUID id() {
    return id;
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + id + "]";
  }
}
