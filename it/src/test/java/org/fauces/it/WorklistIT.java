package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Markers;
import org.fauces.it.support.Problems;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of examinations: complete, in order, filtered, and no more than one may see. */
@ExtendWith(Installation.class)
class WorklistIT {
  @Test
  void pagesShowEveryExaminationOnceNewestFirst(Hospital hospital) {
    var since = Visit.now().toString();
    var opened =
        IntStream.range(0, 5).mapToObj(i -> Visit.opened(hospital).id().toString()).toList();

    var seen = new ArrayList<Map<String, Object>>();
    var after = "";
    do {
      var page = list(hospital, "?from=" + since + "&limit=2" + after);
      List<Map<String, Object>> rows = page.path("items");
      assertThat(rows).hasSizeLessThanOrEqualTo(2);
      seen.addAll(rows);
      after = page.path("next") == null ? "" : "&after=" + page.path("next");
    } while (!after.isEmpty());

    assertThat(seen).extracting(row -> row.get("id")).doesNotHaveDuplicates().containsAll(opened);
    assertThat(seen)
        .extracting(row -> (String) row.get("openedAt"))
        .isSortedAccordingTo(Comparator.comparing(Instant::parse).reversed());
  }

  @Test
  void filtersNarrow(Hospital hospital) {
    var visit = Visit.ready(hospital);
    var patient = "?patient=" + visit.patientId();

    assertThat(ids(list(hospital, patient))).containsExactly(visit.id().toString());
    assertThat(ids(list(hospital, patient + "&state=READY"))).hasSize(1);
    assertThat(ids(list(hospital, patient + "&state=DECIDED"))).isEmpty();
    assertThat(ids(list(hospital, patient + "&to=2020-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void aClinicianSeesFindingsAndAClerkDoesNot(Hospital hospital) {
    var visit = Visit.analysed(hospital);
    var address = "/examinations?patient=" + visit.patientId();

    var clinical = hospital.as(hospital.nurse()).get(address);
    assertThat(clinical.<List<?>>path("items[0].findings")).hasSize(2);
    assertThat(clinical.<Integer>path("items[0].photoCount")).isEqualTo(1);
    assertThat(clinical.<Integer>path("items[0].onsetHours")).isEqualTo(20);

    Map<String, Object> row = hospital.as(hospital.clerk()).get(address).path("items[0]");
    assertThat(row).containsEntry("familyName", Markers.FAMILY_NAME);
    assertThat(row).doesNotContainKeys("findings", "photoCount", "onsetHours");
  }

  @Test
  void anotherFacilitysExaminationsAreNotListed(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var elsewhere =
        hospital
            .as(hospital.physicianElsewhere())
            .get("/examinations?patient=" + visit.patientId());
    assertThat(ids(elsewhere)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0",
    "limit, 201",
    "limit, 1.9",
    "limit, 4294967301",
    "limit, ten",
    "state, OPEN",
    "from, yesterday",
    "to, 2026-01-01",
    "from, -1000000000-01-01T00:00:00Z",
    "to, 3000-01-01T00:00:00Z",
    "patient, 7",
    "patient, 1-1-1-1-1",
    "after, DSa_ciQL1AAAAAAAAAAAAAAAAAAAAAAA",
    "after, !!!",
    "after, AAAA",
  })
  void aFilterThatCannotBeReadIsRefusedByName(String name, String value, Hospital hospital) {
    var answer = hospital.as(hospital.nurse()).get("/examinations?" + name + "=" + value);
    Problems.assertRefusedAt(answer, 400, "invalid", "/" + name);
  }

  private static Response list(Hospital hospital, String query) {
    var answer = hospital.as(hospital.nurse()).get("/examinations" + query);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private static List<String> ids(Response answer) {
    return answer.path("items.id");
  }
}
