package org.fauces.it.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The running figures are those of the rows, and of nobody else's. It runs after the tests that ask
 * whether all rows are whole, because its own are written past the product.
 */
@ExtendWith(Installation.class)
@Order(Integer.MAX_VALUE - 3)
class FiguresIT {
  private static final AtomicInteger YEARS = new AtomicInteger(2000);

  private static OwnFacility facility;
  private static UUID patientId;

  private final Hospital hospital;
  private final Records records;

  /** Each test has a year of the facility to itself. */
  private final int year = YEARS.incrementAndGet();

  FiguresIT(RunningFauces fauces, Hospital hospital) {
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @BeforeAll
  static void open(Hospital hospital) {
    facility = OwnFacility.open(hospital);
    patientId = Visit.openedBy(hospital, facility.physician()).patientId();
  }

  @Test
  void theFiguresAreThoseOfTheFindingsAndTests() {
    cases(20).found("DETECTED").tested("PCR", "POSITIVE", 1);
    cases(5).found("NOT_DETECTED").tested("PCR", "POSITIVE", 1);
    cases(60).found("NOT_DETECTED").tested("PCR", "NEGATIVE", 2);
    cases(10).found("DETECTED").tested("PCR", "NEGATIVE", 2);
    cases(8).found("UNDETERMINED").tested("PCR", "POSITIVE", 2);
    cases(7).found("DETECTED");

    long seen = records.events("FIGURES_CONCORDANCE", "SUCCESS", facility.id());
    var figures = get(concordance());

    assertThat(records.events("FIGURES_CONCORDANCE", "SUCCESS", facility.id())).isEqualTo(seen + 1);
    assertCounts(figures, 20, 10, 60, 5);
    assertThat(figures.getInt("total.counts.undeterminedPositive")).isEqualTo(8);
    assertThat(figures.getInt("total.counts.untestedDetected")).isEqualTo(7);
    assertThat(figures.getDouble("total.measures.sensitivity.value")).isEqualTo(0.8);
    // Wilson for 20 of 25
    assertThat(figures.getDouble("total.measures.sensitivity.lower"))
        .isCloseTo(0.6087, within(1e-4));
    assertThat(figures.getDouble("total.measures.sensitivity.upper"))
        .isCloseTo(0.9114, within(1e-4));
    assertThat(figures.getInt("total.measures.testedAmongDetected.denominator")).isEqualTo(37);
    assertThat(figures.getList("cautions")).isEqualTo(List.of("TESTED_PATIENTS_ONLY"));
    assertThat(figures.getString("trainedOn")).contains("simulated");
  }

  @Test
  void theValidTestNearestToTheExaminationCounts() {
    cases(12)
        .found("DETECTED")
        .tested("PCR", "NEGATIVE", 48)
        .tested("PCR", "POSITIVE", 3)
        .tested("PCR", "INVALID", 1)
        .tested("ANTIGEN", "NEGATIVE", 2);
    cases(11).found("DETECTED").tested("PCR", "NEGATIVE", 73);
    cases(13).found("DETECTED").tested("PCR", "NEGATIVE", -25);

    assertCounts(get(concordance()), 12, 0, 0, 0);
    var rapid = get(concordance() + "&reference=ANTIGEN");
    assertCounts(rapid, 0, 12, 0, 0);
    assertThat(rapid.getList("cautions"))
        .isEqualTo(List.of("TESTED_PATIENTS_ONLY", "AGREEMENT_NOT_ACCURACY"));
  }

  @Test
  void theRunThatWasDecidedOnCounts() {
    cases(15)
        .found("DETECTED")
        .alsoFound("earlier", "CLINICAL", "NOT_DETECTED")
        .alsoFound("shadow", "SHADOW", "NOT_DETECTED")
        .tested("PCR", "POSITIVE", 1);
    cases(11).foundBut("CANCELLED", "NOT_DETECTED").tested("PCR", "POSITIVE", 1);
    cases(14).foundBut("ANALYSED", "DETECTED").tested("PCR", "POSITIVE", 1);

    assertCounts(get(concordance()), 29, 0, 0, 0);
  }

  @Test
  void groupsAreToldApartAndOnesOfTooFewAreWithheld() {
    cases(12).aged("UNDER_13").found("DETECTED").tested("PCR", "POSITIVE", 1);
    // the evening of 31 May in UTC is June in Tokyo
    cases(9).openedAt(year + "-05-31 20:00:00").found("DETECTED").tested("PCR", "POSITIVE", 1);
    cases(11)
        .openedAt(year + "-05-31 10:00:00")
        .aged(null)
        .found("NOT_DETECTED")
        .tested("PCR", "NEGATIVE", 1);

    var byAge = get(concordance() + "&by=AGE_BAND");
    assertThat(byAge.getList("groups.key")).isEqualTo(List.of("FROM_19", "UNDER_13", "UNKNOWN"));
    assertThat(byAge.getList("groups.tooFew")).isEqualTo(List.of(true, false, false));
    assertThat(byAge.getMap("groups[0]")).containsOnlyKeys("key", "tooFew");
    assertThat(byAge.getInt("total.counts.truePositive")).isEqualTo(21);

    var byMonth = get(concordance() + "&by=MONTH");
    assertThat(byMonth.getList("groups")).hasSize(12);
    assertThat(byMonth.getInt("groups.find { it.key == '" + year + "-05' }.counts.trueNegative"))
        .isEqualTo(11);
    assertThat(byMonth.getBoolean("groups.find { it.key == '" + year + "-06' }.tooFew")).isTrue();

    assertThat(get(concordance() + "&by=MODEL").getList("groups.key"))
        .isEqualTo(List.of("model 1 " + SimulatedCases.DIGEST.substring(0, 12)));
    assertCounts(get(concordance() + "&ageBand=UNDER_13"), 12, 0, 0, 0);
    assertCounts(get(concordance() + "&ageBand=UNKNOWN"), 0, 0, 11, 0);
    assertThat(get(concordance() + "&model=" + "b".repeat(64)).getBoolean("total.tooFew")).isTrue();
  }

  @Test
  void imageabilityCountsPatientsAndPhotosByClass() {
    cases(20).found("DETECTED").photographed(1, "OK", "OK").photographed(2, "BLUR", "BLUR");
    cases(5).found("UNDETERMINED").photographed(1, "OK", "WALL_NOT_VISIBLE");

    var figures = get(imageability());

    assertThat(figures.getInt("total.examinations.attempted")).isEqualTo(25);
    assertThat(figures.getInt("total.examinations.neverAnalysable")).isEqualTo(5);
    assertThat(figures.getInt("total.examinations.withRefusedPhoto")).isEqualTo(20);
    assertThat(figures.getInt("total.examinations.recovered")).isEqualTo(20);
    assertThat(figures.getDouble("total.analysable.value")).isEqualTo(0.8);
    assertThat(figures.getMap("total.photosAtIntake")).isEqualTo(Map.of("OK", 25, "BLUR", 20));
    assertThat(figures.getMap("total.photosInAnalysis"))
        .isEqualTo(Map.of("OK", 20, "BLUR", 20, "WALL_NOT_VISIBLE", 5));
    assertThat(get(imageability() + "&by=CAMERA").getList("groups.key")).isEqualTo(List.of("NONE"));
  }

  @Test
  void withoutAReferenceDriftIsNotKnownAndNotCalledStable() {
    var visit = Visit.openedBy(hospital, facility.physician());
    visit.withThroats(3, 4).withInterview().withFindings().withAnalysis();

    var drift = get("/figures/drift");

    assertThat(drift.getString("facilityId")).isEqualTo(facility.id().toString());
    assertThat(drift.getString("level")).isIn("NO_REFERENCE", "TOO_FEW");
    assertThat(drift.getInt("examinations")).isEqualTo(1);
    assertThat(drift.getInt("photos")).isEqualTo(4);
    assertThat(drift.getList("variables")).isEmpty();
  }

  @Test
  void figuresOfAnotherFacilityDoNotExistButForTheGroupsAdministrator() {
    cases(12).found("DETECTED").tested("PCR", "POSITIVE", 1);
    var there = "&facility=" + facility.id();
    for (Person who : List.of(hospital.physician(), hospital.person("AUDITOR"))) {
      Problems.assertRefused(answer(who, concordance() + there), 404, "not-found");
      Problems.assertRefused(answer(who, concordance() + "&facility=all"), 404, "not-found");
      Problems.assertRefused(answer(who, imageability() + there), 404, "not-found");
      Problems.assertRefused(
          answer(who, "/figures/drift?facility=" + facility.id()), 404, "not-found");
      answer(who, concordance()).then().statusCode(200);
    }
    var administrator = hospital.administrator();
    assertCounts(answer(administrator, concordance() + there).jsonPath(), 12, 0, 0, 0);
    var all = answer(administrator, concordance() + "&facility=all&by=FACILITY").jsonPath();
    var mine = "groups.find { it.key == '" + facility.id() + "' }.counts.truePositive";
    assertThat(all.getInt(mine)).isEqualTo(12);
    var unknown = "&facility=" + UUID.randomUUID();
    Problems.assertRefused(answer(administrator, concordance() + unknown), 404, "not-found");
    Problems.assertRefusedAt(
        answer(administrator, "/figures/drift?facility=all"), 400, "invalid", "/facility");
    Problems.assertRefused(answer(hospital.nurse(), concordance()), 403, "forbidden");
  }

  @Test
  void whatCannotBeReadIsRefusedByName() {
    assertRefusedAt("/figures/concordance", "/disease");
    assertRefusedAt(concordance() + "&reference=CULTURE", "/reference");
    assertRefusedAt(concordance() + "&by=PATIENT", "/by");
    assertRefusedAt(concordance() + "&ageBand=OLD", "/ageBand");
    assertRefusedAt(concordance() + "&onsetBand=LATE", "/onsetBand");
    assertRefusedAt(concordance() + "&model=abc", "/model");
    assertRefusedAt(concordance() + "&facility=here", "/facility");
    assertRefusedAt(imageability() + "&by=AGE_BAND", "/by");
    assertRefusedAt("/figures/imageability?from=2026-01-01", "/to");
    assertRefusedAt("/figures/imageability?from=2026-13-01&to=2026-12-31", "/from");
    assertRefusedAt("/figures/imageability?from=2026-02-01&to=2026-01-01", "/to");
    assertRefusedAt("/figures/imageability?from=2020-01-01&to=2026-01-01", "/from");
  }

  private void assertRefusedAt(String address, String pointer) {
    Problems.assertRefusedAt(answer(facility.physician(), address), 400, "invalid", pointer);
  }

  private static void assertCounts(JsonPath figures, int... counts) {
    assertThat(
            List.of(
                figures.getInt("total.counts.truePositive"),
                figures.getInt("total.counts.falsePositive"),
                figures.getInt("total.counts.trueNegative"),
                figures.getInt("total.counts.falseNegative")))
        .isEqualTo(List.of(counts[0], counts[1], counts[2], counts[3]));
  }

  private SimulatedCases cases(int count) {
    return new SimulatedCases(records, facility.id(), patientId, count)
        .openedAt(year + "-03-10 03:00:00");
  }

  private String concordance() {
    return "/figures/concordance?disease=influenza&" + period();
  }

  private String imageability() {
    return "/figures/imageability?" + period();
  }

  private String period() {
    return "from=" + year + "-01-01&to=" + year + "-12-31";
  }

  private JsonPath get(String address) {
    var answer = answer(facility.physician(), address);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private Response answer(Person who, String address) {
    return hospital.as(who).get(address);
  }
}
