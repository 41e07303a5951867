package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.IdPlaces.Place;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What belongs to another facility does not exist, wherever its id is given. The places are read
 * from the API's description: a new one is tried too, or fails until it is known how.
 */
@Tag("NSG-2.4-12")
@ExtendWith(Installation.class)
class ForeignIT {
  private static final int AT_LEAST_PLACES = 22;

  /**
   * Ids that clients make, so that they are looked up nowhere, those with tests of their own, and
   * those of emergencies, which are about what is foreign.
   */
  private static final Set<String> OTHERWISE =
      Set.of(
          "POST /cameras accountId",
          "PUT /examinations/{examinationId}/photos/{photoId} photoId",
          "POST /patients/emergency-access facilityId", // EmergencyAccessIT
          "POST /patients/{patientId}/emergency-access patientId",
          "POST /sign-in facilityId", // FactorsIT
          "POST /token facility_id", // MachinesIT
          "POST /facilities/{id}/closure id", // AccountsIT
          "POST /approvals/{id}/withdrawal id", // ApprovalsIT
          "GET /accounts facility",
          "GET /accounts after",
          "POST /sign-in/passkey facilityId",
          "DELETE /factors/{id} id",
          "DELETE /account/links/{id} id", // NodeLinksIT
          "GET /examinations patient",
          "GET /maintenance/examinations patient", // MaintenanceIT
          "POST /audit/events/search accountId", // AuditSearchIT
          "POST /audit/events/search patientId",
          "POST /audit/events/export accountId", // AuditExportIT
          "POST /audit/events/export patientId",
          "GET /patients/{patientId}/access-report patientId",
          "GET /audit/reviews/{id} id", // ReviewsIT
          "GET /audit/reviews/{id} after",
          "POST /audit/reviews/{id}/sign-off id",
          "PUT /audit/reviews/{id}/events/{eventId}/comment id",
          "PUT /audit/reviews/{id}/events/{eventId}/comment eventId",
          "POST /alarms/{id}/handling id",
          "GET /models/{id} id", // the group's: ModelRegistryIT
          "PUT /models/{id} id",
          "GET /models/{id}/comparison id",
          "GET /models/{id}/comparison with",
          "GET /models/{id}/agreement id",
          "POST /models/{id}/approval id",
          "PUT /models/{id}/shadow id",
          "DELETE /models/{id}/shadow id",
          "POST /models/{id}/activation id",
          "POST /models/{id}/retirement id",
          "GET /terms/{id} id", // the texts are everybody's
          "POST /terms/{id}/acceptance id",
          "GET /terms/{id}/acceptances id",
          "GET /terms/{id}/acceptances after");

  private final Hospital hospital;

  ForeignIT(Hospital hospital) {
    this.hospital = hospital;
  }

  @TestFactory
  Stream<DynamicTest> theForeignAndTheUnknownLookTheSame() {
    var places = IdPlaces.all().stream().filter(ForeignIT::isLookedUp).toList();
    assertThat(places).hasSizeGreaterThanOrEqualTo(AT_LEAST_PLACES);
    var here = Belongings.here(hospital);
    var elsewhere = Belongings.elsewhere(hospital);
    return places.stream()
        .flatMap(IdRequest::to)
        .map(
            request ->
                DynamicTest.dynamicTest(request.toString(), () -> check(request, here, elsewhere)));
  }

  /** Somebody of another facility asks for what is here and for nothing, and then its owner. */
  private void check(IdRequest request, Belongings here, Belongings elsewhere) {
    var place = request.place();
    var owned = here.idsOf(place);
    var ids = elsewhere.idsOf(place);
    foreignNames(place).forEach(name -> ids.put(name, owned.get(name)));
    var unknown = new HashMap<>(ids);
    unknown.put(place.name(), UUID.randomUUID());

    var foreign = request.send(hospital, elsewhere, ids);
    Problems.assertRefused(foreign, 404, "not-found");
    assertThat(foreign.asString()).isEqualTo(request.send(hospital, elsewhere, unknown).asString());

    // otherwise the refusals could have another cause
    var own = request.send(hospital, here, owned);
    assertThat(own.statusCode()).as(own.asString()).isNotIn(400, 401, 403, 404, 415, 422);
  }

  /** In an address what follows is looked up below what comes before; a body's ids stand alone. */
  private static List<String> foreignNames(Place place) {
    var parameters = IdPlaces.parameters(place.path());
    return place.inBody()
        ? List.of(place.name())
        : parameters.subList(parameters.indexOf(place.name()), parameters.size());
  }

  static boolean isLookedUp(Place place) {
    boolean isMadeByTheClient = place.inBody() && place.name().matches("(.*\\.)?id");
    return !isMadeByTheClient && !OTHERWISE.contains(place.toString());
  }

  @Test
  void whatIsTriedOtherwiseIsStillThere() {
    assertThat(IdPlaces.all().stream().map(Place::toString)).containsAll(OTHERWISE);
  }

  @Test
  void nobodySignsInForAForeignFacility() {
    var person = hospital.physicianElsewhere();

    var foreign = hospital.signInByPasskey(person.at(hospital.here()));
    var unknown = hospital.signInByPasskey(person.at(UUID.randomUUID()));

    assertThat(foreign.statusCode()).isBetween(400, 499);
    assertThat(unknown.statusCode()).isEqualTo(foreign.statusCode());
    assertThat(foreign.asString()).isEqualTo(unknown.asString());
  }

  @Test
  void theAccountsOfAForeignFacilityAreNotListed() {
    var administrator = Belongings.administratorElsewhere(hospital);
    for (UUID facility : List.of(hospital.here(), UUID.randomUUID())) {
      var answer = hospital.as(administrator).get("/accounts?facility=" + facility);
      Problems.assertRefused(answer, 404, "not-found");
    }
    var afterForeign = "/accounts?after=" + hospital.nurse().accountId();
    List<String> homes = hospital.as(administrator).get(afterForeign).path("items.homeFacilityId");
    assertThat(homes).containsOnly(hospital.elsewhere().toString());
  }

  @Test
  void theWorklistOfAForeignPatientIsEmpty() {
    var visit = Visit.opened(hospital);
    var worklist = "/examinations?patient=" + visit.patientId();

    var own = hospital.as(hospital.physician()).get(worklist);
    assertThat(own.<List<String>>path("items.id")).containsExactly(visit.id().toString());

    var foreign = hospital.as(hospital.physicianElsewhere()).get(worklist);
    assertThat(foreign.statusCode()).isEqualTo(200);
    assertThat(foreign.<List<?>>path("items")).isEmpty();
  }
}
