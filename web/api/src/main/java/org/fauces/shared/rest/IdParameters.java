package org.fauces.shared.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in addresses have one spelling: the platform alone would also take 1-1-1-1-1. */
@Provider
public class IdParameters implements ParamConverterProvider {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    @SuppressWarnings("unchecked") // the type was just compared
    var converter = rawType == UUID.class ? (ParamConverter<T>) new IdConverter() : null;
    return converter;
  }

  /** The id; throws {@link IllegalArgumentException} for what is none, without quoting it. */
  public static UUID parse(String text) {
    if (text == null || !ID.matcher(text).matches()) {
      throw new IllegalArgumentException("not an id");
    }
    return UUID.fromString(text);
  }

  /** Refuses with an exception that the container answers with 404. */
  static final class IdConverter implements ParamConverter<UUID> {
    @Override
    public UUID fromString(String text) {
      return parse(text);
    }

    @Override
    public String toString(UUID id) {
      return id.toString();
    }
  }
}
