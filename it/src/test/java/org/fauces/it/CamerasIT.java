package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A camera's account uploads for its examinations and does nothing else. */
@Tag("NSG-2.4-13")
@ExtendWith(Installation.class)
class CamerasIT {
  private static final byte[] PHOTO = TestPhotos.jpeg(11);

  @Test
  void aCameraUploadsOnlyIntoWhatWasOpenedForIt(Hospital hospital) {
    var own = Visit.opened(hospital, hospital.cameraId());
    var other = Visit.opened(hospital);

    own.upload(hospital.camera(), UUID.randomUUID(), PHOTO).then().statusCode(201);
    Problems.assertRefused(
        other.upload(hospital.camera(), UUID.randomUUID(), PHOTO), 404, "not-found");
    assertThat(other.read().<List<?>>path("photos")).isEmpty();
  }

  @Test
  void aCameraSeesNeitherItsPhotosNorTheirExamination(Hospital hospital) {
    var own = Visit.opened(hospital, hospital.cameraId());
    var photo = UUID.randomUUID();
    own.upload(hospital.camera(), photo, PHOTO).then().statusCode(201);

    var camera = hospital.camera();
    Problems.assertRefused(hospital.as(camera).get(own.path()), 403, "forbidden");
    Problems.assertRefused(
        hospital.as(camera).get(own.path() + "/photos/" + photo), 403, "forbidden");
  }

  @Test
  void aCameraHasNothingToDoAtThePortal(Hospital hospital, RunningFauces fauces) {
    var answer =
        fauces
            .request()
            .header("Sec-Fetch-Site", "same-origin")
            .redirects()
            .follow(false)
            .formParam("name", hospital.camera().signInName())
            .formParam("password", Person.PASSWORD)
            .post("/portal/signin");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.cookies()).isEmpty();
  }
}
