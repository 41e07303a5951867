package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the state, the version or the owner of an examination does not allow is refused. */
@Tag("NSG-2.4-12")
@ExtendWith(Installation.class)
class StatesIT {
  @Test
  void anIncompleteExaminationIsNotAnalysed(Hospital hospital) {
    var visit = Visit.opened(hospital).withPhoto().withInterview();

    Problems.assertRefused(visit.analyse(UUID.randomUUID()), 409, "wrong-state");
    assertThat(visit.state()).isEqualTo("DRAFT");
    assertThat(visit.read().<List<?>>path("runs")).isEmpty();
  }

  @Test
  void whatIsDecidedTakesNothingMore(Hospital hospital) {
    var visit = Visit.opened(hospital);
    visit.change(hospital.physician(), "/decision", Bodies.decision()).then().statusCode(201);

    var photo = TestPhotos.jpeg(1);
    assertWrongState(visit.upload(hospital.nurse(), UUID.randomUUID(), photo));
    assertWrongState(visit.post(hospital.nurse(), "/interview", Visit.interview()));
    assertWrongState(visit.post(hospital.physician(), "/findings", Visit.findings()));
    assertWrongState(visit.analyse(UUID.randomUUID()));
    assertWrongState(visit.change(hospital.physician(), "/decision", Bodies.decision()));
    assertWrongState(visit.change(hospital.nurse(), "/cancellation", Body.of("reason", "OTHER")));
    assertThat(visit.state()).isEqualTo("DECIDED");
    assertThat(visit.read().<List<?>>path("decisions")).hasSize(1);
  }

  @Test
  void whatIsNotDecidedIsNotAmended(Hospital hospital) {
    var visit = Visit.opened(hospital);
    assertWrongState(visit.change(hospital.physician(), "/amendment", Bodies.decision()));
  }

  @Test
  void aCancelledExaminationStaysCancelled(Hospital hospital) {
    var visit = Visit.opened(hospital);
    visit
        .change(hospital.nurse(), "/cancellation", Body.of("reason", "PATIENT_DECLINED"))
        .then()
        .statusCode(200);

    assertThat(visit.state()).isEqualTo("CANCELLED");
    assertThat(visit.read().<String>path("stopReason")).isEqualTo("PATIENT_DECLINED");
    assertWrongState(visit.post(hospital.nurse(), "/interview", Visit.interview()));
  }

  @Test
  void aChangeNeedsTheVersionThatWasRead(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var stale = visit.read().header("ETag");
    visit.withPhoto();

    Problems.assertRefused(
        visit.post(hospital.physician(), "/decision", Bodies.decision()), 428, "version-required");
    Problems.assertRefused(decide(hospital, visit, stale), 412, "stale-version");
    Problems.assertRefused(decide(hospital, visit, "*"), 400, "malformed");
    assertThat(visit.read().<List<?>>path("decisions")).isEmpty();
  }

  @Test
  void aPatientIsAmendedAsItWasRead(Hospital hospital) {
    var id = UUID.randomUUID();
    var patient = Visit.patient(id);
    var address = "/patients/" + id;
    hospital.as(hospital.clerk()).body(patient.toString()).post("/patients").then().statusCode(201);
    var tag = hospital.as(hospital.clerk()).get(address).header("ETag");
    var changed = patient.without("id").with("sex", "UNKNOWN").toString();

    var amended = hospital.as(hospital.clerk()).header("If-Match", tag).body(changed).put(address);
    amended.then().statusCode(200);
    assertThat(amended.<String>path("sex")).isEqualTo("UNKNOWN");
    assertThat(amended.header("ETag")).isNotEqualTo(tag);

    var late = hospital.as(hospital.clerk()).header("If-Match", tag).body(changed).put(address);
    Problems.assertRefused(late, 412, "stale-version");
  }

  @Test
  void aPatientIsFoundOnlyAtItsOwnFacility(Hospital hospital) {
    var visit = Visit.opened(hospital);
    String number =
        hospital
            .as(hospital.nurse())
            .get("/patients/" + visit.patientId())
            .path("identifiers[0].value");
    var search = Body.of("identifier", Body.of("value", number)).toString();

    var here = hospital.as(hospital.clerk()).body(search).post("/patients/search");
    assertThat(here.<List<String>>path("items.id")).containsExactly(visit.patientId().toString());
    var there = hospital.as(hospital.physicianElsewhere()).body(search).post("/patients/search");
    assertThat(there.<List<?>>path("items")).isEmpty();
  }

  @Test
  void aPhysicianHereIsAClerkWhereItIsAClerk(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var twoHats = hospital.physicianHereClerkElsewhere();

    hospital.as(twoHats).get(visit.path()).then().statusCode(200);

    var asClerk = hospital.as(twoHats.at(hospital.elsewhere()));
    Problems.assertRefused(asClerk.get(visit.path()), 403, "forbidden");
    hospital.as(twoHats.at(hospital.elsewhere())).get("/examinations").then().statusCode(200);
  }

  private static Response decide(Hospital hospital, Visit visit, String ifMatch) {
    return hospital
        .as(hospital.physician())
        .header("If-Match", ifMatch)
        .body(Bodies.decision().toString())
        .post(visit.path() + "/decision");
  }

  private static void assertWrongState(Response answer) {
    Problems.assertRefused(answer, 409, "wrong-state");
  }
}
