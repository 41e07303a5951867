package org.fauces.ai.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fauces.ai.ModelUnavailable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes in the place of a model's file make the model unavailable, and nothing worse. */
@Tag("NSG-2.1-14")
class ModelFilesFuzzTest {
  static Stream<byte[]> texts() {
    return Stream.of(
            "{\"format\":1,\"files\":{\"head.json\":\"00\"}}", "{\"format\":2}", "null", "{}", "[]")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("texts")
  @FuzzTest(maxDuration = "2m")
  void anyManifestIsReadOrRefused(byte[] json) {
    try {
      assertThat(ModelJson.manifest(json).files()).isNotNull();
    } catch (ModelUnavailable e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @MethodSource("texts")
  @FuzzTest(maxDuration = "2m")
  void anyHeadIsReadOrRefused(byte[] json) {
    try {
      assertThat(ModelJson.head(json)).isNotNull();
    } catch (ModelUnavailable e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  static Stream<byte[]> zips() {
    return Stream.of(
        zip("configuration.json", "{}", "coefficients.bin", "x"),
        zip("configuration.json", "{\"@class\":\"java.lang.Runtime\"}", "coefficients.bin", ""),
        zip("../configuration.json", "{}", "updater.bin", ""),
        new byte[] {'P', 'K', 3, 4});
  }

  private static byte[] zip(String... namesAndTexts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @MethodSource("zips")
  @FuzzTest(maxDuration = "3m")
  void anyNetworkFileIsReadOrRefused(byte[] file) {
    try {
      assertThat(NetworkFile.read(file)).isNotNull();
    } catch (ModelUnavailable e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
