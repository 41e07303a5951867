package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.fauces.it.services.HeldRow;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A retry is always safe, and an id never means two things. */
@ExtendWith(Installation.class)
class IdempotencyIT {
  private static final int SENDERS = 6;

  @Test
  void aPhotoMayBeRepeated(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var id = UUID.randomUUID();
    var photo = TestPhotos.jpeg(1);

    visit.upload(hospital.nurse(), id, photo).then().statusCode(201);
    visit.upload(hospital.nurse(), id, photo).then().statusCode(200);
    var other = visit.upload(hospital.nurse(), id, TestPhotos.jpeg(2));
    Problems.assertRefused(other, 409, "id-in-use");
    var anothers = Visit.openedElsewhere(hospital);
    assertThat(anothers.upload(hospital.physicianElsewhere(), id, photo).asString())
        .isEqualTo(other.asString());
    assertThat(visit.upload(hospital.nurse(), anothers.id(), photo).asString())
        .isEqualTo(other.asString());
    assertThat(visit.read().<List<?>>path("photos")).hasSize(1);
  }

  @Test
  void anAnalysisMayBeRepeated(Hospital hospital) {
    var visit = Visit.ready(hospital);
    var run = UUID.randomUUID();

    visit.analyse(run).then().statusCode(201);
    visit.analyse(run).then().statusCode(200);
    assertThat(visit.read().<List<?>>path("runs")).hasSize(1);
    var other = Visit.ready(hospital);
    Problems.assertRefused(other.analyse(run), 409, "id-in-use");
    assertThat(other.analyse(visit.patientId()).asString())
        .isEqualTo(other.analyse(run).asString());
    assertThat(other.state()).isEqualTo("READY");
  }

  @Test
  void aDecisionMayBeRepeatedWithTheVersionItWasMadeOn(Hospital hospital) {
    var visit = Visit.opened(hospital);

    repeat(hospital, visit, "/decision");

    assertThat(visit.read().<List<?>>path("decisions")).hasSize(1);
  }

  @Test
  void anAmendmentMayBeRepeatedWithTheVersionItWasMadeOn(Hospital hospital) {
    var visit = Visit.opened(hospital);
    visit.change(hospital.physician(), "/decision", Bodies.decision()).then().statusCode(201);

    repeat(hospital, visit, "/amendment");

    assertThat(visit.read().<List<Integer>>path("decisions.sequence")).containsExactly(1, 2);
    assertThat(visit.state()).isEqualTo("AMENDED");
  }

  @Test
  void aDecisionIsNoAmendmentAndAnAmendmentNoDecision(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var tag = visit.read().header("ETag");
    var decision = Bodies.decision();

    assertThat(send(hospital, visit.path() + "/decision", tag, decision).statusCode())
        .isEqualTo(201);

    var asAmendment = send(hospital, visit.path() + "/amendment", tag, decision);
    Problems.assertRefused(asAmendment, 409, "id-in-use");
    assertThat(visit.read().<List<?>>path("decisions")).hasSize(1);
  }

  private static void repeat(Hospital hospital, Visit visit, String sub) {
    var path = visit.path() + sub;
    var tag = visit.read().header("ETag");
    var body = Bodies.decision();

    var first = send(hospital, path, tag, body);
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    var again = send(hospital, path, tag, body);
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    assertThat(again.<Object>path("")).isEqualTo(first.path(""));

    var other = send(hospital, path, tag, body.with("reason", "another"));
    Problems.assertRefused(other, 409, "id-in-use");
    var anothers = send(hospital, path, tag, body.with("id", visit.patientId()));
    assertThat(anothers.asString()).isEqualTo(other.asString());
  }

  private static Response send(Hospital hospital, String path, String tag, Body body) {
    return hospital
        .as(hospital.physician())
        .header("If-Match", tag)
        .body(body.toString())
        .post(path);
  }

  @Test
  void whoUploadTheSameAtOnceUploadItOnce(RunningFauces fauces, Hospital hospital) {
    var visit = Visit.opened(hospital);
    var id = UUID.randomUUID();
    var photo = TestPhotos.jpeg(3);
    hospital.token(hospital.nurse());

    // the first cannot end before the others are sent
    List<Integer> answers;
    try (var row = HeldRow.examination(fauces, visit.id())) {
      answers =
          AtOnce.statuses(
              SENDERS,
              () -> visit.upload(hospital.nurse(), id, photo),
              () -> row.releaseBehind(1, "select%from examination%for update"));
    }

    assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
    assertThat(visit.read().<List<?>>path("photos")).hasSize(1);
    assertThat(Folders.filesNamed(fauces.home().resolve("photos"), visit.id())).hasSize(1);
  }
}
