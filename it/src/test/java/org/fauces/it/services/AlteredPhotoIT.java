package org.fauces.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stored picture that somebody changed is never analysed and never shown. */
@ExtendWith(Installation.class)
class AlteredPhotoIT {
  @Test
  void theRunFailsWithItsReasonAndTheExaminationStaysUsable(RunningFauces fauces, Hospital hospital)
      throws IOException {
    var visit = Visit.ready(hospital);
    var photo = UUID.randomUUID();
    visit.upload(hospital.nurse(), photo, TestPhotos.jpeg(31)).then().statusCode(201);
    var picture = visit.path() + "/photos/" + photo;
    hospital.as(hospital.nurse()).get(picture).then().statusCode(200);
    alter(Folders.filesNamed(fauces.home().resolve("photos"), photo).get(0));

    Problems.assertRefused(visit.analyse(UUID.randomUUID()), 503, "analysis-failed");

    assertThat(visit.read().<String>path("runFailure")).isEqualTo("PHOTO_UNREADABLE");
    assertThat(visit.state()).isEqualTo("READY");
    Problems.assertRefused(hospital.as(hospital.nurse()).get(picture), 500, "unexpected");
  }

  private static void alter(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
