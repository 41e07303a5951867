package org.fauces.ai.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fauces.ai.ModelManifest;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.drift.ReferenceDistribution;
import org.fauces.ai.fusion.HeadParameters;
import org.nd4j.shade.jackson.core.JsonParser;
import org.nd4j.shade.jackson.core.JsonProcessingException;
import org.nd4j.shade.jackson.databind.DeserializationFeature;
import org.nd4j.shade.jackson.databind.MapperFeature;
import org.nd4j.shade.jackson.databind.ObjectMapper;
import org.nd4j.shade.jackson.databind.SerializationFeature;
import org.nd4j.shade.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON files of a model strictly; no type names are taken from them. */
public final class ModelJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ModelJson() {}

  /** Reads what a model says of itself. */
  public static ModelManifest manifest(byte[] json) {
    return read(json, ModelManifest.class, "manifest");
  }

  static NetworkPlan plan(byte[] json) {
    return read(json, NetworkPlan.class, "network");
  }

  static HeadParameters head(byte[] json) {
    return read(json, HeadParameters.class, "head");
  }

  static ReferenceDistribution reference(byte[] json) {
    return read(json, ReferenceDistribution.class, "reference");
  }

  private static <T> T read(byte[] json, Class<T> type, String part) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new ModelUnavailable("The model's " + part + " is empty.");
      }
      return value;
    } catch (IOException e) {
      if (e.getCause() instanceof ModelUnavailable refused) { // by a record's own rules
        throw refused;
      }
      throw new ModelUnavailable("The model's " + part + " is not what this version reads.", e);
    }
  }

  /**
   * Reads a record that {@link #write} wrote, for the files beside a model.
   *
   * @throws ModelUnavailable when the file is damaged
   */
  public static <T> T readBeside(Path file, Class<T> type) {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), type);
    } catch (JsonProcessingException e) {
      throw new ModelUnavailable(
          "%s is damaged; put back the file that was written with the model.".formatted(file), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a record from a file inside the archive. */
  public static <T> T readResource(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Indented JSON of a record, for the files of a model and its figures. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
