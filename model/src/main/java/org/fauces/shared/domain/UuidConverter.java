package org.fauces.shared.domain;

import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * UUID to BINARY(16). EclipseLink's own converter, because JPA forbids an AttributeConverter on an
 * id and a character column would double every key.
 */
public class UuidConverter implements Converter {
  private static final long serialVersionUID = 1L;

  @Override
  public Object convertObjectValueToDataValue(Object value, Session session) {
    return value instanceof UUID id ? UuidBytes.of(id) : value;
  }

  @Override
  public Object convertDataValueToObjectValue(Object value, Session session) {
    return value instanceof byte[] bytes ? UuidBytes.read(bytes) : value;
  }

  @Override
  public boolean isMutable() {
    return false;
  }

  @Override
  public void initialize(DatabaseMapping mapping, Session session) {
    DatabaseField field =
        mapping instanceof DirectCollectionMapping collection
            ? collection.getDirectField()
            : ((AbstractDirectMapping) mapping).getField();
    field.setType(byte[].class);
  }
}
