package org.fauces.shared.rest;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.fauces.shared.format.StrictJson;

/**
 * Reads a JSON body by the strict rules, in place of the server's reader, which changes numbers
 * silently and takes the last of two equal keys.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, ScimErrors.MEDIA_TYPE})
public class StrictJsonReader implements MessageBodyReader<JsonObject> {
  /** Largest JSON body, in bytes. */
  public static final int MAX_BYTES = 65_536;

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == JsonObject.class;
  }

  @Override
  public JsonObject readFrom(
      Class<JsonObject> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return StrictJson.readObject(body.readNBytes(MAX_BYTES + 1), MAX_BYTES);
  }
}
