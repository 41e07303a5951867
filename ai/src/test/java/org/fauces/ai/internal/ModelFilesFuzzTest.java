package org.fauces.ai.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fauces.ai.ModelUnavailable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes in the place of a model's part make the model unavailable, and nothing worse. */
@Tag("NSG-2.1-14")
class ModelFilesFuzzTest {
  static Stream<byte[]> manifests() {
    return seeds(PackageKit.SMALL.manifest());
  }

  static Stream<byte[]> heads() {
    return seeds(PackageKit.SMALL.head());
  }

  static Stream<byte[]> plans() {
    return seeds(PackageKit.SMALL.network().plan());
  }

  static Stream<byte[]> files() {
    byte[] file = PackageKit.SMALL.unsigned();
    return Stream.of(
        file,
        PackageKit.signed(PackageKit.SMALL),
        Arrays.copyOf(file, 100),
        PackageKit.bytes("PK\3\4"));
  }

  private static Stream<byte[]> seeds(byte[] whole) {
    return Stream.concat(
        Stream.of(whole), Stream.of("null", "{}", "[]", "{\"a\":").map(PackageKit::bytes));
  }

  @MethodSource("manifests")
  @FuzzTest(maxDuration = "2m")
  void anyManifestIsReadOrRefused(byte[] json) {
    readOrRefused(() -> ModelJson.manifest(json));
  }

  @MethodSource("heads")
  @FuzzTest(maxDuration = "2m")
  void anyHeadIsReadOrRefused(byte[] json) {
    readOrRefused(() -> ModelHead.requireFits(ModelJson.head(json), 8, 8));
  }

  @MethodSource("plans")
  @FuzzTest(maxDuration = "2m")
  void anyPlanIsReadOrRefused(byte[] json) {
    readOrRefused(() -> ModelJson.plan(json).requireServable());
  }

  @MethodSource("files")
  @FuzzTest(maxDuration = "3m")
  void anyFileIsReadOrRefused(byte[] file) {
    readOrRefused(() -> OpenModel.open(ModelPackage.parse(file, PackageKit.KEYS.orUnsigned())));
  }

  private static void readOrRefused(Runnable reading) {
    try {
      reading.run();
    } catch (ModelUnavailable e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
