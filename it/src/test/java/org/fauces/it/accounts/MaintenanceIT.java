package org.fauces.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Markers;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.fauces.permission.domain.Permissions;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody from outside sees how far the machine came, and of no patient who it is. */
@Tag("NSG-2.4-10")
@ExtendWith(Installation.class)
class MaintenanceIT {
  private static final String LIST = "/maintenance/examinations";

  private final Hospital hospital;

  MaintenanceIT(Hospital hospital) {
    this.hospital = hospital;
  }

  @Test
  void anExaminationIsListedWithItsRunsAndAMaskedPatient() {
    var visit = Visit.analysed(hospital);

    var row = row(list(LIST + "?patient=" + visit.patientId()), visit.id());

    assertThat(row)
        .containsOnlyKeys(
            "id", "patient", "state", "stateEnteredAt", "openedAt", "photoCount", "runs");
    assertThat(row.get("patient"))
        .isEqualTo(
            Map.of(
                "id", visit.patientId().toString(),
                "familyName", "***",
                "givenName", "***",
                "birthDate", "****-**-**",
                "identifiers", "***"));
    assertThat(row.get("state")).isEqualTo(visit.state());
    assertThat((List<Map<String, Object>>) row.get("runs"))
        .singleElement()
        .satisfies(
            run ->
                assertThat(run)
                    .containsEntry("state", "COMPLETED")
                    .containsKeys("model", "startedAt", "finishedAt")
                    .doesNotContainKeys("results", "photos", "warnings"));
  }

  /** Whatever the table of permissions lets such a person read. */
  @Test
  void noEndpointThatMaintenanceMayReadTellsWhoAPatientIs() {
    Visit.analysed(hospital);
    var addresses =
        Permissions.shipped().all().stream()
            .filter(useCase -> useCase.access().roles().contains(Roles.MAINTAINER))
            .flatMap(useCase -> useCase.doors().api().stream())
            .filter(door -> door.verb().equals("GET"))
            .map(door -> door.path().replace("{id}", hospital.here().toString()))
            .toList();
    assertThat(addresses).contains(LIST, "/facilities").noneMatch(path -> path.contains("{"));

    for (String address : addresses) {
      var answer = hospital.as(maintainer()).get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.asString()).as(address).doesNotContain(Markers.all());
    }
  }

  @Test
  void everyLookIsInTheTrailUnderThePatient(RunningFauces fauces) {
    var visit = Visit.opened(hospital);
    var trail = new Records(OwnerAccount.of(fauces));

    list(LIST + "?patient=" + visit.patientId());

    assertThat(trail.events("MAINTENANCE_LIST", "SUCCESS", visit.patientId())).isEqualTo(1);
  }

  @Test
  void whatIsOfAnotherFacilityIsNotListed() {
    var foreign = Visit.openedElsewhere(hospital);

    assertThat(list(LIST + "?patient=" + foreign.patientId()).<List<?>>path("items")).isEmpty();
    assertThat(list(LIST + "?patient=" + UUID.randomUUID()).<List<?>>path("items")).isEmpty();
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEnded() {
    Visit.opened(hospital);
    Visit.opened(hospital);

    var first = list(LIST + "?limit=1");
    String next = first.path("next");
    var second = list(LIST + "?limit=1&after=" + next);

    assertThat(second.<List<String>>path("items.id"))
        .hasSize(1)
        .isNotEqualTo(first.<List<String>>path("items.id"));
    var tooMany = hospital.as(maintainer()).get(LIST + "?limit=201");
    Problems.assertRefusedAt(tooMany, 400, "invalid", "/limit");
  }

  private Response list(String address) {
    var answer = hospital.as(maintainer()).get(address);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private static Map<String, Object> row(Response page, UUID id) {
    return page.jsonPath().getMap("items.find { it.id == '" + id + "' }");
  }

  private Person maintainer() {
    return hospital.person(Roles.MAINTAINER);
  }
}
