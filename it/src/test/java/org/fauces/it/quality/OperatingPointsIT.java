package org.fauces.it.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A facility's own thresholds: proposed by one, approved by another, named by every run. */
@ExtendWith(Installation.class)
class OperatingPointsIT {
  private static final long SEED = 3; // some of these photos count
  private static final int PHOTOS = 4;
  private static final Body EVERY_ONE_DETECTED =
      Body.of("disease", "influenza", "ageBand", "FROM_40").with("lower", 1e-6).with("upper", 2e-6);

  private static OwnFacility facility;

  private final Hospital hospital;
  private final Records records;

  OperatingPointsIT(RunningFauces fauces, Hospital hospital) {
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @BeforeAll
  static void open(Hospital hospital) {
    facility = OwnFacility.open(hospital);
  }

  @BeforeEach
  void asIfNothingHadBeenProposed() {
    records.change(
        """
        delete r from operating_point r
          join operating_points p on p.id = r.operating_points_id where p.facility_id = ?""",
        facility.id());
    records.change("delete from operating_points where facility_id = ?", facility.id());
  }

  @Test
  void whatASecondPersonApprovedJudgesTheNextAnalysisAndIsNamedByIt() {
    assertThat(list().<String>path("judgedBy")).isEqualTo("MODEL");
    var id = proposed(EVERY_ONE_DETECTED);
    var before = analysed();
    assertThat(before.<Object>path("model.operatingPointsId")).isNull();
    assertThat(before.<String>path("model.thresholdVersion"))
        .isEqualTo(before.<String>path("model.version"));

    approve(facility.administrator(), id).then().statusCode(200);

    var after = analysed();
    var influenza = "results.find { it.disease == 'influenza' }";
    assertThat(after.<String>path(influenza + ".outcome")).isEqualTo("DETECTED");
    assertThat(after.<Number>path(influenza + ".upperThreshold").doubleValue())
        .isCloseTo(2e-6, within(1e-9));
    assertThat(after.<List<String>>path("results.judgedBy")).containsExactly("FACILITY", "MODEL");
    assertThat(after.<String>path("model.operatingPointsId")).isEqualTo(id);
    assertThat(after.<String>path("model.thresholdVersion")).isEqualTo("facility-1");
    var covid = "results.find { it.disease == 'covid-19' }.upperThreshold";
    assertThat(after.<Number>path(covid)).isEqualTo(before.<Number>path(covid));
    assertThat(list().<String>path("judgedBy")).isEqualTo("FACILITY");
    // each event names the thresholds and the request for approval, whose id is the same
    var point = UUID.fromString(id);
    assertThat(records.events("OPERATING_POINTS_PROPOSE", "SUCCESS", point)).isEqualTo(2);
    assertThat(records.events("APPROVAL_APPROVE", "SUCCESS", point)).isEqualTo(2);
  }

  @Test
  void aRuleForOthersLeavesThePatientToTheModel() {
    var children = EVERY_ONE_DETECTED.with("ageBand", "UNDER_13");
    approve(facility.administrator(), proposed(children)).then().statusCode(200);

    var run = analysed();

    var upper = "results.find { it.disease == 'influenza' }.upperThreshold";
    assertThat(run.<Number>path(upper).doubleValue()).isGreaterThan(0.01);
    assertThat(records.texts("select age_band from analysis_run where id = ?", id(run)))
        .containsExactly("FROM_40");
    assertThat(records.texts("select onset_band from analysis_run where id = ?", id(run)))
        .containsExactly("FROM_12_H");
  }

  @Test
  void anEmptySetGoesBackToTheModelsOwn() {
    approve(facility.administrator(), proposed(EVERY_ONE_DETECTED)).then().statusCode(200);
    var none = propose(body().with("points", List.of()));
    approve(facility.administrator(), none.path("id")).then().statusCode(200);

    assertThat(list().<String>path("judgedBy")).isEqualTo("MODEL");
    assertThat(list().<List<String>>path("items.standing")).containsExactly("IN_FORCE", "REPLACED");
    assertThat(analysed().<Object>path("model.operatingPointsId")).isNull();
  }

  @Test
  void thresholdsOfAnotherModelAreVoid() {
    var id = proposed(EVERY_ONE_DETECTED);
    approve(facility.administrator(), id).then().statusCode(200);
    records.change(
        "update operating_points set model_digest = unhex(sha2('another', 256)) where id = ?",
        UUID.fromString(id));

    assertThat(list().<String>path("judgedBy")).isEqualTo("MODEL_SINCE_REPLACED");
    assertThat(list().<List<String>>path("items.standing")).containsExactly("OTHER_MODEL");
    assertThat(analysed().<Object>path("model.operatingPointsId")).isNull();
  }

  @Test
  void ofTwoProposalsOnOneVersionTheSecondIsNotApproved() {
    var first = proposed(EVERY_ONE_DETECTED);
    var second = proposed(EVERY_ONE_DETECTED.with("sex", "MALE"));
    approve(facility.administrator(), first).then().statusCode(200);

    Problems.assertRefused(approve(facility.administrator(), second), 412, "stale-version");
    assertThat(list().<Integer>path("version")).isEqualTo(1);
  }

  @Test
  void whatIsBasedOnAnOlderVersionOrAnotherModelIsRefused() {
    var seen = list();
    approve(facility.administrator(), proposed(EVERY_ONE_DETECTED)).then().statusCode(200);

    Problems.assertRefused(post(body(), seen.header("ETag")), 412, "stale-version");
    var other = body().with("modelDigest", "0".repeat(64));
    Problems.assertRefused(propose(other), 412, "stale-version");
    Problems.assertRefused(post(body(), null), 428, "version-required");
    assertThat(list().<List<?>>path("items")).hasSize(1);
  }

  @Test
  void thresholdsThatContradictAreRefusedByPlaceAndNothingIsKept() {
    var all = EVERY_ONE_DETECTED.without("ageBand");
    assertRefusedAt(List.of(EVERY_ONE_DETECTED, all), "/points/1");
    assertRefusedAt(List.of(all.with("upper", 1)), "/points/0/upper");
    assertRefusedAt(List.of(all.with("lower", 0)), "/points/0/lower");
    assertRefusedAt(List.of(all.with("lower", 0.5).with("upper", 0.4)), "/points/0/upper");
    Problems.assertRefusedAt(
        propose(with(List.of(all.with("disease", "measles")))),
        400,
        "malformed",
        "/points/0/disease");
    Problems.assertRefusedAt(
        propose(with(List.of(all.with("ageBand", "OLD")))), 400, "malformed", "/points/0/ageBand");
    var withoutBand = all.with("disease", "covid-19").with("lower", 0.5).with("upper", 0.5);
    assertRefusedAt(List.of(withoutBand), "/points/0/upper");
    assertThat(list().<List<?>>path("items")).isEmpty();
  }

  @Test
  void whoProposesDoesNotApproveAndWhoApprovesActsThere() {
    var id = proposed(EVERY_ONE_DETECTED);
    Problems.assertRefused(approve(facility.physician(), id), 403, "forbidden");
    Problems.assertRefused(approve(hospital.administrator(), id), 404, "not-found");
    Problems.assertRefused(approve(hospital.person("SECURITY_OFFICER"), id), 404, "not-found");
    assertThat(list().<List<String>>path("items.standing")).containsExactly("PROPOSED");

    var foreign = hospital.as(hospital.physician()).get("/operating-points/" + id);
    Problems.assertRefused(foreign, 404, "not-found");
    var read = hospital.as(facility.administrator()).get("/operating-points/" + id);
    assertThat(read.<List<String>>path("points.ageBand")).containsExactly("FROM_40");
  }

  @Test
  void aProposalMayBeSentAgain() {
    var body = body();
    var etag = list().header("ETag");
    post(body, etag).then().statusCode(201);
    post(body, etag).then().statusCode(200);
    Problems.assertRefused(post(body.with("reason", "another"), etag), 409, "id-in-use");
    Problems.assertRefused(post(body().with("id", hospital.here()), etag), 409, "id-in-use");
    approve(facility.administrator(), (String) body.get("id")).then().statusCode(200);
    post(body, etag).then().statusCode(200);
  }

  private void assertRefusedAt(List<Body> points, String pointer) {
    Problems.assertRefusedAt(propose(with(points)), 400, "invalid", pointer);
  }

  private Body with(List<Body> points) {
    return body().with("points", points.stream().map(Body::map).toList());
  }

  private Response analysed() {
    var visit = Visit.openedBy(hospital, facility.physician());
    visit.withThroats(SEED, PHOTOS).withInterview().withFindings();
    var run = visit.analyse(UUID.randomUUID());
    run.then().statusCode(201);
    assertThat(run.<List<Float>>path("photos.weight")).anyMatch(weight -> weight > 0);
    return run;
  }

  private static UUID id(Response run) {
    return UUID.fromString(run.path("id"));
  }

  private String proposed(Body point) {
    var answer = propose(with(List.of(point)));
    answer.then().statusCode(201);
    return answer.path("id");
  }

  private Body body() {
    return Bodies.operatingPoints(list().path("modelDigest"));
  }

  private Response propose(Body body) {
    return post(body, list().header("ETag"));
  }

  private Response post(Body body, String etag) {
    var request = hospital.as(facility.physician()).body(body.toString());
    return (etag == null ? request : request.header("If-Match", etag)).post("/operating-points");
  }

  private Response list() {
    var listed = hospital.as(facility.physician()).get("/operating-points");
    listed.then().statusCode(200);
    return listed;
  }

  private Response approve(Person who, String id) {
    return hospital.as(who).post("/approvals/" + id + "/approval");
  }
}
