package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Pixels;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A bit that flipped before the digest was made, so that the digest fits: the photo is refused and
 * nothing of it is kept, or it is kept with exactly the pixels that came.
 */
@ExtendWith(Installation.class)
class FlippedPhotosIT {
  private static final int FLIPS = 30;
  private static final int PER_VISIT = 30;
  private static final int HEADER_BYTES = 650; // tables and frame of a JPEG from this platform

  private final Hospital hospital;
  private final RunningFauces fauces;

  FlippedPhotosIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.fauces = fauces;
  }

  @Test
  void aJpegIsRefusedOrKeptAsItCame() {
    var photo = TestPhotos.jpeg(21);
    var inTheHeader = upload(photo, 1, HEADER_BYTES);
    var anywhere = upload(photo, 2, photo.length);
    assertThat(inTheHeader).as("some are refused").contains(422);
    assertThat(anywhere).as("some are pictures still").contains(201);
  }

  @Test
  void aPngIsRefusedOrKeptAsItCame() {
    var photo = TestPhotos.png(22);

    assertThat(upload(photo, 3, photo.length)).as("its sums do not fit").contains(422);
  }

  /** What became of the photo with one bit of its first bytes flipped, for several bits. */
  private List<Integer> upload(byte[] photo, long seed, int firstBytes) {
    var random = new SplittableRandom(seed);
    var statuses = new ArrayList<Integer>();
    while (statuses.size() < FLIPS) {
      var visit = Visit.opened(hospital);
      var kept = new ArrayList<String>();
      for (var i = 0; i < PER_VISIT; i++) {
        var flipped = photo.clone();
        flipped[random.nextInt(firstBytes)] ^= (byte) (1 << random.nextInt(8));
        statuses.add(upload(visit, flipped, kept));
      }
      assertKept(visit, kept);
    }
    return statuses;
  }

  private int upload(Visit visit, byte[] flipped, List<String> kept) {
    var id = UUID.randomUUID();
    var answer = visit.upload(hospital.nurse(), id, flipped);
    if (answer.statusCode() == 201) {
      kept.add(id.toString());
      assertSamePicture(flipped, served(visit, id));
    } else {
      Problems.assertRefused(answer, 422, "photo-refused");
    }
    return answer.statusCode();
  }

  private static void assertSamePicture(byte[] sent, Response served) {
    assertThat(served.statusCode()).isEqualTo(200);
    if (served.contentType().equals("image/jpeg")) {
      assertThat(Pixels.samples(served.asByteArray())).isEqualTo(Pixels.samples(sent));
    }
    assertThat(Pixels.colours(served.asByteArray())).isPresent();
    assertThat(Pixels.colours(served.asByteArray()).get())
        .isEqualTo(Pixels.colours(sent).orElse(null));
  }

  private Response served(Visit visit, UUID photo) {
    return hospital.as(hospital.physician()).get(visit.path() + "/photos/" + photo);
  }

  private void assertKept(Visit visit, List<String> kept) {
    assertThat(visit.read().<List<String>>path("photos.id")).containsExactlyElementsOf(kept);
    assertThat(Folders.filesNamed(fauces.home().resolve("photos"), visit.id())).hasSameSizeAs(kept);
  }
}
