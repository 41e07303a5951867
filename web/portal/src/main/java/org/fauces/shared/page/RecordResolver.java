package org.fauces.shared.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Lets pages read a record's components like properties. The platform's own resolver for records
 * comes with Expression Language 6 only; this one may go then.
 */
public class RecordResolver extends ELResolver {
  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (!(base instanceof Record) || property == null) {
      return null;
    }
    for (var component : base.getClass().getRecordComponents()) {
      if (component.getName().equals(property.toString())) {
        context.setPropertyResolved(base, property);
        return read(base, component.getAccessor());
      }
    }
    return null;
  }

  private static Object read(Object base, Method accessor) {
    try {
      return accessor.invoke(base);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new ELException(e);
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null; // records are never written
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // records are never written
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return base instanceof Record;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }
}
