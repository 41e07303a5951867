package org.fauces.ai.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.fusion.HeadParameters;
import org.nd4j.shade.jackson.core.JsonParser;
import org.nd4j.shade.jackson.core.JsonProcessingException;
import org.nd4j.shade.jackson.databind.DeserializationFeature;
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
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ModelJson() {}

  static Manifest manifest(byte[] json) {
    return read(json, Manifest.class, ModelFiles.MANIFEST);
  }

  static HeadParameters head(byte[] json) {
    return read(json, HeadParameters.class, ModelFiles.HEAD);
  }

  private static <T> T read(byte[] json, Class<T> type, String name) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new ModelUnavailable("The model file " + name + " is empty.");
      }
      return value;
    } catch (IOException e) {
      throw new ModelUnavailable("The model file " + name + " is not what this version reads.", e);
    }
  }

  /** Reads a record that {@link #write} wrote, for the files beside a model. */
  public static <T> T readBeside(Path file, Class<T> type) {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), type);
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

  /**
   * The digests of the other files.
   *
   * @param format version of this layout
   * @param files file name to lower-case hex SHA-256
   */
  record Manifest(int format, Map<String, String> files) {
    static final int FORMAT = 1;

    Manifest {
      if (format != FORMAT || files == null) {
        throw new ModelUnavailable("The model's manifest has another format.");
      }
      files = Map.copyOf(files);
    }
  }
}
