package org.fauces.ai.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fauces.ai.CaseInput;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.internal.PackageKit.Canary;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.SimulatedPatients;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that was changed in any way after it was signed is loaded, and the refusal comes before a
 * byte is parsed; what is signed but malformed is refused by one sentence.
 */
@Tag("NSG-2.3-14")
class MutatedPackagesTest {
  /** The signed ones are parsed and built, which costs more than a signature. */
  private static final int MUTANTS = Integer.getInteger("fauces.mutants", 10_000);

  private static final int SIGNED_MUTANTS = MUTANTS / 20;
  private static final List<String> BEFORE_PARSING =
      List.of(
          "The model file is cut off.",
          "The model file is not signed.",
          "The model file was altered, or signed by a key that is not trusted here.");
  private static final byte[] GOOD = PackageKit.signed(PackageKit.SMALL);
  private static final byte[] OTHER =
      PackageKit.signed(
          PackageKit.SMALL.withManifest(
              ModelWriter.manifest(
                  NetworkDesign.STANDARD.inputPx(),
                  ModelJson.head(PackageKit.SMALL.head()),
                  java.util.Map.of("patients", "12"),
                  java.util.Map.of(),
                  "",
                  "none")));

  private static final List<BiFunction<byte[], Random, byte[]>> MUTATIONS =
      List.of(
          MutatedPackagesTest::bitFlipped,
          MutatedPackagesTest::bytesChanged,
          MutatedPackagesTest::cutOff,
          MutatedPackagesTest::extended,
          MutatedPackagesTest::blocksSwapped,
          MutatedPackagesTest::lengthsChanged,
          MutatedPackagesTest::gadgetInside,
          MutatedPackagesTest::zipInside,
          (file, random) -> signatureOf(new byte[64], file),
          (file, random) -> signatureOf(randomBytes(64, random), file),
          (file, random) -> signatureOf(OTHER, file),
          (file, random) -> SignedPackage.sign(file, PackageKit.FOREIGN.getPrivate()),
          (file, random) -> Canary.serialized(),
          (file, random) -> zip(random),
          (file, random) -> randomBytes(random.nextInt(2000), random));

  @TempDir Path directory;

  @Test
  void noMutantIsLoadedAndTheActiveModelServesOn() throws IOException {
    Path file = directory.resolve("active.fauces-model");
    Files.write(file, GOOD);
    try (var active = DiagnosticModel.load(file, PackageKit.KEYS, 1)) {
      var patient = SimulatedPatients.reference(2, "mutants").patient(0, Condition.INFLUENZA);
      var case1 = ShippedModel.examination(patient, 1);
      var before = active.analyse(case1);
      var random = new Random(20261127);
      for (int i = 0; i < MUTANTS; i++) {
        byte[] mutant = MUTATIONS.get(i % MUTATIONS.size()).apply(GOOD.clone(), random);
        if (!Arrays.equals(mutant, GOOD)) {
          assertRefusedUnparsed(mutant);
        }
        if (i % (MUTANTS / 4) == 0) {
          assertServesAsBefore(active, case1, before.diseases());
        }
      }
    }
    assertThat(Canary.woken).isFalse();
  }

  private static void assertRefusedUnparsed(byte[] mutant) {
    assertThatThrownBy(() -> ModelPackage.parse(mutant, PackageKit.KEYS))
        .isInstanceOf(ModelUnavailable.class)
        .satisfies(e -> assertThat(BEFORE_PARSING).contains(e.getMessage()));
  }

  private static void assertServesAsBefore(
      DiagnosticModel active, CaseInput input, List<?> diseases) {
    assertThat(active.analyse(input).diseases()).isEqualTo(diseases);
  }

  /** Signed by mistake or malice: most mutants change a text or a weight, and some still fit. */
  @Test
  void signedMutantsAreLoadedWholeOrRefusedByASentence() {
    var random = new Random(20261128);
    int refused = 0;
    for (int i = 0; i < SIGNED_MUTANTS; i++) {
      byte[] mutant = MUTATIONS.get(i % 8).apply(GOOD.clone(), random);
      byte[] signed = signAgain(mutant);
      try {
        OpenModel.open(ModelPackage.parse(signed, PackageKit.KEYS));
      } catch (ModelUnavailable e) {
        assertThat(e.getMessage()).endsWith(".").hasSizeLessThan(200).doesNotContain("\n");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(SIGNED_MUTANTS / 2);
    assertThat(Canary.woken).isFalse();
  }

  private static byte[] signAgain(byte[] mutant) {
    int least = ModelPackage.SIGNATURE_BYTES + 1;
    byte[] long1 = mutant.length < least ? Arrays.copyOf(mutant, least) : mutant;
    return SignedPackage.sign(long1, PackageKit.TRUSTED.getPrivate());
  }

  @Test
  void theCanaryWouldSing() throws Exception {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(Canary.serialized()))) {
      in.readObject();
      assertThat(Canary.woken).isTrue();
    } finally {
      Canary.woken = false;
    }
  }

  private static byte[] bitFlipped(byte[] file, Random random) {
    file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    return file;
  }

  private static byte[] bytesChanged(byte[] file, Random random) {
    for (int i = random.nextInt(20); i >= 0; i--) {
      file[random.nextInt(file.length)] = (byte) random.nextInt();
    }
    return file;
  }

  private static byte[] cutOff(byte[] file, Random random) {
    return Arrays.copyOf(file, random.nextInt(file.length));
  }

  private static byte[] extended(byte[] file, Random random) {
    return joined(file, randomBytes(1 + random.nextInt(5000), random));
  }

  private static byte[] blocksSwapped(byte[] file, Random random) {
    int size = 1 + random.nextInt(file.length / 4);
    int first = random.nextInt(file.length / 2 - size);
    int second = file.length / 2 + random.nextInt(file.length / 2 - size);
    byte[] kept = Arrays.copyOfRange(file, first, first + size);
    System.arraycopy(file, second, file, first, size);
    System.arraycopy(kept, 0, file, second, size);
    return file;
  }

  private static byte[] lengthsChanged(byte[] file, Random random) {
    int at = ModelPackage.SIGNATURE_BYTES + 16 + 4 * random.nextInt(4);
    int[] lengths = {-1, 0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, random.nextInt()};
    ByteBuffer.wrap(file).putInt(at, lengths[random.nextInt(lengths.length)]);
    return file;
  }

  private static byte[] gadgetInside(byte[] file, Random random) {
    return overwritten(file, Canary.serialized(), random);
  }

  private static byte[] zipInside(byte[] file, Random random) {
    return overwritten(file, zip(random), random);
  }

  private static byte[] overwritten(byte[] file, byte[] with, Random random) {
    int from = random.nextInt(file.length - with.length);
    System.arraycopy(with, 0, file, from, with.length);
    return file;
  }

  private static byte[] signatureOf(byte[] from, byte[] file) {
    System.arraycopy(from, 0, file, 0, ModelPackage.SIGNATURE_BYTES);
    return file;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] randomBytes(int length, Random random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** The layout of the inference library's own files, with what must not be read from it. */
  private static byte[] zip(Random random) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("configuration.json", "../../etc/cron.d/x", "normalizer.bin")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            random.nextBoolean()
                ? Canary.serialized()
                : PackageKit.bytes("{\"@class\":\"" + Canary.class.getName() + "\"}"));
      }
      zip.putNextEntry(new ZipEntry("coefficients.bin"));
      zip.write(new byte[1 << 20]); // a bomb: a kilobyte that unpacks to a megabyte
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
