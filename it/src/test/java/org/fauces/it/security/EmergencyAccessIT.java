package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A physician sees the patients of his facility, and in an emergency one of another. */
@Tag("NSG-2.4-12")
@ExtendWith(Installation.class)
class EmergencyAccessIT {
  private static final String NUMBER_SYSTEM = "urn:it:emergency";

  private final Hospital hospital;
  private final Records records;
  private final Person stranger;
  private final UUID photoId = UUID.randomUUID();
  private final UUID accessId = UUID.randomUUID();
  private final String number = UUID.randomUUID().toString();
  private Visit visit;

  EmergencyAccessIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
    this.stranger = hospital.physicianElsewhere();
  }

  @BeforeEach
  void admit() {
    visit = Visit.opened(hospital);
    visit.upload(hospital.nurse(), photoId, TestPhotos.jpeg(11)).then().statusCode(201);
    var numbered =
        Visit.patient(visit.patientId())
            .without("id")
            .with("identifiers", List.of(identifier(number).map()));
    hospital
        .as(hospital.nurse())
        .header("If-Match", read(hospital.nurse(), patient()).header("ETag"))
        .body(numbered.toString())
        .put(patient())
        .then()
        .statusCode(200);
  }

  @Test
  void itOpensThePatientAtOnceAndTellsTheOfficerThere() {
    assertNotFound(patient(), visit.path(), photo());

    var opened = open(stranger, "ACUTE_DANGER", null);

    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
    assertThat(opened.<String>path("facilityId")).isEqualTo(hospital.here().toString());
    assertThat(read(stranger, patient()).statusCode()).isEqualTo(200);
    assertThat(read(stranger, visit.path()).statusCode()).isEqualTo(200);
    assertThat(read(stranger, photo()).statusCode()).isEqualTo(200);
    assertThat(listed()).containsExactly(visit.id().toString());
    assertThat(alarms()).isEqualTo(1);
    assertThat(records.events("EMERGENCY_ACCESS_OPEN", "SUCCESS", visit.patientId())).isEqualTo(1);
    assertThat(records.events("EMERGENCY_ACCESS_OPEN", "SUCCESS", accessId)).isEqualTo(1);
  }

  @Test
  void itIsOpenToNobodyElseAndOfNobodyElse() {
    open(stranger, "TRANSFER", null).then().statusCode(201);
    var other = Visit.opened(hospital);
    var colleague = hospital.invite("it-emergency-nurse", hospital.elsewhere(), "NURSE");

    Problems.assertRefused(read(stranger, other.path()), 404, "not-found");
    Problems.assertRefused(read(stranger, "/patients/" + other.patientId()), 404, "not-found");
    Problems.assertRefused(read(colleague, patient()), 404, "not-found");
    Problems.assertRefused(read(colleague, visit.path()), 404, "not-found");
  }

  @Test
  void itChangesNothing() {
    open(stranger, "ON_CALL", null).then().statusCode(201);
    var body = Visit.patient(visit.patientId()).without("id");
    var opening = Body.of("id", UUID.randomUUID(), "patientId", visit.patientId());
    var anew = hospital.as(stranger).body(opening.toString()).post("/examinations");
    var amended =
        hospital.as(stranger).header("If-Match", "\"1\"").body(body.toString()).put(patient());
    var photo = TestPhotos.jpeg(12);

    List.of(
            anew,
            amended,
            visit.post(stranger, "/interview", Visit.interview()),
            visit.post(stranger, "/findings", Visit.findings()),
            visit.post(stranger, "/analysis", Body.of("id", UUID.randomUUID())),
            visit.change(stranger, "/cancellation", Body.of("reason", "OTHER")),
            visit.upload(stranger, UUID.randomUUID(), photo))
        .forEach(answer -> Problems.assertRefused(answer, 404, "not-found"));
    assertThat(visit.state()).isEqualTo("DRAFT");
  }

  @Test
  void itEndsByItself() {
    open(stranger, "ACUTE_DANGER", null).then().statusCode(201);
    assertThat(
            records.count(
                "select timestampdiff(minute, opened_at, expires_at) from emergency_access where id = ?",
                accessId))
        .isEqualTo(240);

    records.change(
        "update emergency_access set expires_at = utc_timestamp(6) where id = ?", accessId);

    assertNotFound(patient(), visit.path(), photo());
    assertThat(listed()).isEmpty();
  }

  @Test
  void aNumberThatIsKnownExactlyFindsThePatientAndNothingElseDoes() {
    var guess = byNumber(number.substring(1));
    Problems.assertRefused(guess, 404, "not-found");
    var search = Body.of("identifier", identifier(number)).toString();
    assertThat(hospital.as(stranger).body(search).post("/patients/search").<List<?>>path("items"))
        .isEmpty();

    var found = byNumber(number);

    assertThat(found.statusCode()).as(found.asString()).isEqualTo(201);
    assertThat(found.<String>path("patientId")).isEqualTo(visit.patientId().toString());
    assertThat(read(stranger, patient()).statusCode()).isEqualTo(200);
  }

  @Test
  void theSameAgainOpensNothingAndAlarmsNobodyTwice() {
    open(stranger, "ACUTE_DANGER", null).then().statusCode(201);
    assertThat(open(stranger, "ACUTE_DANGER", null).statusCode()).isEqualTo(200);
    Problems.assertRefused(open(stranger, "TRANSFER", null), 409, "id-in-use");
    assertThat(alarms()).isEqualTo(1);
  }

  @Test
  void theReasonIsSaidAndTheNoteIsSealed() {
    Problems.assertRefusedAt(open(stranger, "OTHER", null), 400, "invalid", "/note");
    open(stranger, "OTHER", "Zemergencynote").then().statusCode(201);
    assertThat(
            records.count(
                "select count(*) from emergency_access where id = ? and note is not null and note not like '%Zemergencynote%'",
                accessId))
        .isEqualTo(1);
  }

  @Test
  void anOwnPatientIsNoEmergencyAndAnUnknownOneIsNotFound() {
    Problems.assertRefused(open(hospital.nurse(), "ACUTE_DANGER", null), 409, "no-emergency");
    var nowhere = "/patients/" + UUID.randomUUID() + "/emergency-access";
    var answer = hospital.as(stranger).body(emergency("TRANSFER", null).toString()).post(nowhere);
    Problems.assertRefused(answer, 404, "not-found");
    assertThat(alarms()).isZero();
  }

  /** A number may be looked for at one facility, which says nothing of where else it is known. */
  @Test
  void aFacilityWithoutTheNumberLooksLikeOneThatIsNot() {
    var without = byNumberAt(hospital.elsewhere());
    var unknown = byNumberAt(UUID.randomUUID());
    Problems.assertRefused(without, 404, "not-found");
    assertThat(without.asString()).isEqualTo(unknown.asString());
    assertThat(alarms()).isZero();

    byNumberAt(hospital.here()).then().statusCode(201);
  }

  private Response byNumberAt(UUID facilityId) {
    var body =
        emergency("ACUTE_DANGER", null)
            .with("identifier", identifier(number).map())
            .with("facilityId", facilityId);
    return hospital.as(stranger).body(body.toString()).post("/patients/emergency-access");
  }

  private Response open(Person person, String reason, String note) {
    return hospital
        .as(person)
        .body(emergency(reason, note).toString())
        .post(patient() + "/emergency-access");
  }

  private Response byNumber(String value) {
    var body = emergency("ACUTE_DANGER", null).with("identifier", identifier(value).map());
    return hospital.as(stranger).body(body.toString()).post("/patients/emergency-access");
  }

  private Body emergency(String reason, String note) {
    var body = Body.of("id", accessId, "reason", reason);
    return note == null ? body : body.with("note", note);
  }

  private static Body identifier(String value) {
    return Body.of("system", NUMBER_SYSTEM, "value", value);
  }

  private List<String> listed() {
    return read(stranger, "/examinations?patient=" + visit.patientId()).path("items.id");
  }

  private void assertNotFound(String... addresses) {
    for (String address : addresses) {
      Problems.assertRefused(read(stranger, address), 404, "not-found");
    }
  }

  private Response read(Person person, String address) {
    return hospital.as(person).get(address);
  }

  private String patient() {
    return "/patients/" + visit.patientId();
  }

  private String photo() {
    return visit.path() + "/photos/" + photoId;
  }

  private long alarms() {
    return records.count(
        "select count(*) from alarm where kind = 'EMERGENCY_ACCESS' and subject_id = ? and facility_id = ?",
        accessId,
        hospital.here());
  }
}
