package org.fauces.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is no whole photo is refused and leaves neither a row nor a file. */
@ExtendWith(Installation.class)
class BadPhotosIT {
  private static final int MAX_BYTES = 15_000_000;
  private static final byte[] PHOTO = TestPhotos.jpeg(11);

  @Test
  void aPhotoOfMoreThanFifteenMegabytesIsTooLargeAtThePortalToo(
      RunningFauces fauces, Hospital hospital) {
    var visit = Visit.opened(hospital);
    var portal = PortalSession.of(fauces, hospital.nurse());

    var answer =
        portal.put("/photos/" + visit.id() + "/" + UUID.randomUUID(), new byte[15_000_001]);

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoPhotoIsRefused(Hospital hospital, RunningFauces fauces) {
    return Map.of(
            "a text", "this is no picture, whatever its name says".getBytes(US_ASCII),
            "nothing", new byte[0],
            "half of a photo", Arrays.copyOf(PHOTO, PHOTO.length / 2),
            "all but the end", Arrays.copyOf(PHOTO, PHOTO.length - 2),
            "half of a PNG", Arrays.copyOf(TestPhotos.png(1), 5_000),
            "30000x30000", hugePng())
        .entrySet()
        .stream()
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.getKey(),
                    () -> {
                      var visit = Visit.opened(hospital);
                      var answer =
                          visit.upload(hospital.nurse(), UUID.randomUUID(), bad.getValue());
                      Problems.assertRefused(answer, 422, "photo-refused");
                      assertNothingStored(visit, fauces);
                    }));
  }

  @Test
  void whatIsNotWhatWasPromisedIsRefused(Hospital hospital, RunningFauces fauces) {
    var visit = Visit.opened(hospital);
    var promise = Map.of("Content-Digest", TestPhotos.digest(PHOTO));
    for (var at : List.of(0, 20, PHOTO.length / 2, PHOTO.length - 1)) {
      var flipped = PHOTO.clone();
      flipped[at] ^= 1;
      Problems.assertRefused(
          visit.upload(hospital.nurse(), UUID.randomUUID(), flipped, promise),
          422,
          "digest-mismatch");
    }
    assertNothingStored(visit, fauces);
  }

  @Test
  void aPhotoWithoutAUsablePromiseIsRefused(Hospital hospital, RunningFauces fauces) {
    var visit = Visit.opened(hospital);
    var md5 = "md5=:AAAAAAAAAAAAAAAAAAAAAA==:";
    for (var headers :
        List.<Map<String, String>>of(
            Map.of(), Map.of("Content-Digest", "x"), Map.of("Content-Digest", md5))) {
      Problems.assertRefusedAt(
          visit.upload(hospital.nurse(), UUID.randomUUID(), PHOTO, headers),
          400,
          "malformed",
          "/Content-Digest");
    }
    assertNothingStored(visit, fauces);
  }

  @Test
  void whatIsTooLargeIsRefused(Hospital hospital, RunningFauces fauces) {
    var visit = Visit.opened(hospital);
    var large = Arrays.copyOf(PHOTO, MAX_BYTES + 1);

    Problems.assertRefused(
        visit.upload(hospital.nurse(), UUID.randomUUID(), large), 413, "too-large");
    var unannounced =
        hospital
            .as(hospital.nurse())
            .contentType("image/jpeg")
            .header("Content-Digest", TestPhotos.digest(large))
            .body(new ByteArrayInputStream(large))
            .put(visit.path() + "/photos/" + UUID.randomUUID());
    Problems.assertRefused(unannounced, 413, "too-large");
    assertNothingStored(visit, fauces);
  }

  @Test
  void anotherMediaTypeIsRefused(Hospital hospital) {
    var answer =
        hospital
            .as(hospital.nurse())
            .contentType("image/gif")
            .header("Content-Digest", TestPhotos.digest(PHOTO))
            .body(PHOTO)
            .put(Visit.opened(hospital).path() + "/photos/" + UUID.randomUUID());
    Problems.assertRefused(answer, 415, "unsupported-media-type");
  }

  @Test
  void theThirtyFirstPhotoIsRefused(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var burst = new Burst();
    for (var i = 0; i < 30; i++) {
      var photo = TestPhotos.jpeg(i);
      burst.part(UUID.randomUUID(), photo, TestPhotos.digest(photo));
    }
    var answer = burst.send(hospital, visit);
    assertThat(answer.<List<Integer>>path("items.status")).hasSize(30).containsOnly(201);

    Problems.assertRefused(
        visit.upload(hospital.nurse(), UUID.randomUUID(), PHOTO), 409, "too-many-photos");
    assertThat(visit.read().<List<?>>path("photos")).hasSize(30);
  }

  @Test
  void aBurstThatIsNotWholeIsRefusedAsAWhole(Hospital hospital, RunningFauces fauces) {
    var visit = Visit.opened(hospital);
    var burst = new Burst().part(UUID.randomUUID(), PHOTO, TestPhotos.digest(PHOTO));

    Problems.assertRefused(burst.sendTruncated(hospital, visit), 400, "malformed");
    assertNothingStored(visit, fauces);
  }

  @Test
  void aBurstOfThirtyOneIsRefusedAsAWhole(Hospital hospital, RunningFauces fauces) {
    var visit = Visit.opened(hospital);
    var burst = new Burst();
    for (var i = 0; i < 31; i++) {
      burst.part(UUID.randomUUID(), new byte[] {1}, TestPhotos.digest(new byte[] {1}));
    }
    Problems.assertRefused(burst.send(hospital, visit), 400, "malformed");
    assertNothingStored(visit, fauces);
  }

  private static void assertNothingStored(Visit visit, RunningFauces fauces) {
    assertThat(visit.read().<List<?>>path("photos")).isEmpty();
    assertThat(Folders.filesNamed(fauces.home().resolve("photos"), visit.id())).isEmpty();
  }

  /** A PNG whose header promises 900 megapixels that never come. */
  private static byte[] hugePng() {
    var png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    var header = ByteBuffer.allocate(13).putInt(30_000).putInt(30_000);
    png.writeBytes(chunk("IHDR", header.put(new byte[] {8, 2, 0, 0, 0}).array()));
    png.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}));
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) {
    var checked = ByteBuffer.allocate(4 + data.length).put(type.getBytes(US_ASCII)).put(data);
    var crc = new CRC32();
    crc.update(checked.array());
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(checked.array())
        .putInt((int) crc.getValue())
        .array();
  }
}
