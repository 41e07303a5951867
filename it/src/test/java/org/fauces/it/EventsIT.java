package org.fauces.it;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fauces.it.IdPlaces.Place;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.fauces.permission.domain.Address;
import org.fauces.permission.domain.Admission;
import org.fauces.permission.domain.Ending;
import org.fauces.permission.domain.Permissions;
import org.fauces.permission.domain.UseCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A request makes exactly the events that the row of its use case names for the way it ended: all
 * that were recorded under the request's id, in their order. The endpoints that take an id are read
 * from the API's description; denials are counted by {@link PermissionMatrixIT}.
 */
@Tag("NSG-2.4-11")
@ExtendWith(Installation.class)
@Tag("NSG-2.6-09")
class EventsIT {
  private static final int AT_LEAST_PLACES = 22;
  private static final String SEARCH = "/audit/events/search";
  private static final String EXPORT = "/audit/events/export";

  /** Ids that clients make, which are unknown by nature. */
  private static final String OWN_ID = "(.*\\.)?id|accountId";

  /** Those that people hold, in the order in which they are asked. */
  private static final List<String> ROLES =
      List.of(
          "PHYSICIAN",
          "FACILITY_ADMIN",
          "GROUP_ADMIN",
          "AUDITOR",
          "SECURITY_OFFICER",
          "MAINTAINER");

  private static final Set<String> SUCCEEDED = new TreeSet<>();

  private final Hospital hospital;
  private final Records records;

  EventsIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  /** Each of these succeeds or meets the state that an earlier one left: then it fails. */
  @TestFactory
  Stream<DynamicTest> whatIsAskedForByItsIdMakesTheEventsOfItsRow() {
    var places =
        IdPlaces.all().stream().filter(EventsIT::isLookedUp).filter(ForeignIT::isLookedUp).toList();
    assertThat(places).hasSizeGreaterThanOrEqualTo(AT_LEAST_PLACES);
    var here = Belongings.here(hospital);
    return places.stream()
        .flatMap(IdRequest::to)
        .flatMap(
            request ->
                Stream.of(
                    test(
                        request + " of what there is",
                        request.place(),
                        () -> request.send(hospital, here, here.idsOf(request.place()))),
                    test(
                        request + " of what there is not",
                        request.place(),
                        () -> request.send(hospital, here, unknown(here, request.place())))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsListedMakesTheEventsOfItsRow() {
    return Permissions.shipped().all().stream()
        .flatMap(row -> row.doors().api().stream().filter(EventsIT::isList).map(Address::path))
        .map(path -> succeeding("GET " + path, () -> get(reader(path), path + query(path))));
  }

  private static String query(String path) {
    return path.equals("/figures/concordance") ? "?disease=influenza" : "";
  }

  private static boolean isList(Address address) {
    boolean isOfPeople = !address.path().startsWith("/scim/");
    return address.verb().equals("GET") && !address.path().contains("{") && isOfPeople;
  }

  private Person reader(String path) {
    var access = row("GET", path).access();
    return ROLES.stream()
        .filter(role -> access.admission() != Admission.ROLES || access.roles().contains(role))
        .findFirst()
        .map(hospital::person)
        .orElseThrow();
  }

  /** A use case that nobody tries here any more, or that somebody tries since, is told by name. */
  @AfterAll
  static void everyUseCaseSucceededOrIsListed() {
    var recorded =
        Permissions.shipped().all().stream()
            .filter(row -> !row.onSuccess().isEmpty())
            .map(UseCase::name)
            .collect(toCollection(TreeSet::new));
    recorded.removeAll(SUCCEEDED);
    assertThat(recorded).containsExactlyInAnyOrderElementsOf(NotBroughtToSuccess.USE_CASES);
  }

  @TestFactory
  Stream<DynamicTest> whatNamesNoObjectMakesTheEventsOfItsRow() {
    var nurse = hospital.nurse();
    var administrator = hospital.administrator();
    var auditor = hospital.person("AUDITOR");
    var export = Body.of("accountId", nurse.accountId(), "reason", "a question of the ward");
    var leaving = hospital.invite("it-events-" + UUID.randomUUID(), hospital.here(), "CLERK");
    var patient = Visit.patient(UUID.randomUUID());
    return Stream.of(
        succeeding("POST /patients", () -> post(nurse, "/patients", patient)),
        succeeding("POST /patients/search", () -> search(nurse)),
        succeeding("POST /audit/events/search", () -> post(auditor, SEARCH, Body.of())),
        succeeding("POST /audit/events/export", () -> post(auditor, EXPORT, export)),
        succeeding("GET /models/{id}", () -> get(auditor, "/models/" + activeModel(auditor))),
        succeeding("DELETE /session", () -> hospital.as(leaving).delete("/session")),
        succeeding("POST /cameras", () -> post(administrator, "/cameras", Bodies.camera())),
        failing("POST /setup", () -> hospital.anonymous().body(setup()).post("/setup")),
        failing("POST /activation", () -> hospital.anonymous().body(code()).post("/activation")),
        failing("POST /sign-in", () -> hospital.signIn("nobody-here", "not a password", null)),
        succeeding("POST /sign-in/passkey", () -> hospital.signInByPasskey(nurse)));
  }

  @TestFactory
  Stream<DynamicTest> whatBelongsToAnExaminationMakesTheEventsOfItsRow() {
    var visit = Visit.opened(hospital).withPhoto();
    var decided = Visit.opened(hospital);
    var nurse = hospital.nurse();
    var physician = hospital.physician();
    return Stream.of(
        succeeding(
            "POST /examinations/{id}/interview",
            () -> visit.post(nurse, "/interview", Visit.interview())),
        succeeding(
            "POST /examinations/{id}/findings",
            () -> visit.post(physician, "/findings", Visit.findings())),
        succeeding(
            "POST /examinations/{examinationId}/decision",
            () -> decided.change(physician, "/decision", Bodies.decision())),
        succeeding(
            "POST /examinations/{examinationId}/amendment",
            () -> decided.change(physician, "/amendment", Bodies.decision())),
        succeeding(
            "GET /patients/{patientId}/access-report",
            () ->
                get(
                    hospital.person("AUDITOR"),
                    "/patients/" + visit.patientId() + "/access-report")));
  }

  private DynamicTest test(String name, Place place, Supplier<Response> request) {
    return DynamicTest.dynamicTest(
        name, () -> check(row(place.method(), place.path()), request.get()));
  }

  private DynamicTest succeeding(String endpoint, Supplier<Response> request) {
    return example(endpoint, request, true);
  }

  private DynamicTest failing(String endpoint, Supplier<Response> request) {
    return example(endpoint, request, false);
  }

  private DynamicTest example(String endpoint, Supplier<Response> request, boolean succeeds) {
    var words = endpoint.split(" ");
    return DynamicTest.dynamicTest(
        endpoint + (succeeds ? " succeeds" : " fails"),
        () -> {
          var answer = request.get();
          assertThat(answer.statusCode() < 400).as(answer.asString()).isEqualTo(succeeds);
          check(row(words[0], words[1]), answer);
        });
  }

  private void check(UseCase row, Response answer) {
    var events = eventsOf(answer);
    if (answer.statusCode() < 400) {
      SUCCEEDED.add(row.name());
      assertThat(row.endings().stream().filter(ending -> !ending.isRefusal()).map(EventsIT::texts))
          .as(row.name())
          .contains(events);
    } else {
      assertThat(answer.statusCode()).as(answer.asString()).isNotIn(400, 403).isLessThan(500);
      assertThat(events)
          .as(row.name())
          .isEqualTo(row.onFailure().stream().map(e -> "" + e).toList());
    }
  }

  private List<String> eventsOf(Response answer) {
    return records.texts(
        """
        select concat(action, ' ', outcome) from fauces_audit.audit_event
        where request_id = ? order by sequence""",
        UUID.fromString(answer.header("Request-Id")));
  }

  private static List<String> texts(Ending ending) {
    return ending.events().stream().map(Object::toString).toList();
  }

  private static UseCase row(String verb, String path) {
    return Permissions.shipped().ofEndpoint(verb, path).orElseThrow();
  }

  private static boolean isLookedUp(Place place) {
    boolean isEmergency = place.path().endsWith("/emergency-access");
    return !isEmergency
        && !place.path().equals("/sign-in")
        && !place.path().startsWith("/sessions")
        && !place.toString().equals("GET /examinations patient")
        && !(place.inBody() && place.name().matches(OWN_ID));
  }

  private static Map<String, UUID> unknown(Belongings here, Place place) {
    var ids = here.idsOf(place);
    ids.put(place.name(), UUID.randomUUID());
    return ids;
  }

  private Response get(Person person, String address) {
    return hospital.as(person).get(address);
  }

  private Response post(Person person, String address, Body body) {
    return hospital.as(person).body(body.toString()).post(address);
  }

  private Response search(Person person) {
    return post(person, "/patients/search", Body.of("birthDate", "1931-07-19"));
  }

  private String activeModel(Person auditor) {
    return get(auditor, "/models").path("activeId");
  }

  private static String code() {
    return Body.of("code", "AAAA-BBBB", "password", Person.PASSWORD).toString();
  }

  private static String setup() {
    var facility =
        Body.of("id", UUID.randomUUID(), "name", "Nowhere")
            .with("institutionCode", "1310000001")
            .with("timeZone", "Asia/Tokyo");
    var account =
        Body.of("id", UUID.randomUUID(), "signInName", "nobody", "displayName", "Nobody")
            .with("personnelNumber", "1")
            .with("password", Person.PASSWORD);
    return Body.of("code", "not the code", "facility", facility, "account", account).toString();
  }
}
