package org.fauces.it.support;

import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Two facilities and people with every role, made through the API as an administrator would make
 * them. Tests share them and change none of them.
 */
public final class Hospital {
  /** The base of every resource. */
  public static final String API = "/api/v1";

  /** Access tokens live ten minutes. */
  private static final Duration TOKEN_USE = Duration.ofMinutes(8);

  /** Who is asked to accept the terms. */
  private static final Set<String> PEOPLE =
      Set.of(
          "PHYSICIAN",
          "NURSE",
          "CLERK",
          "FACILITY_ADMIN",
          "SECURITY_OFFICER",
          "AUDITOR",
          "GROUP_ADMIN",
          "MAINTAINER");

  private final RunningFauces fauces;
  private final UUID here = id("here");
  private final UUID elsewhere = id("elsewhere");
  private final Map<Person, Token> tokens = new ConcurrentHashMap<>();
  private final Map<String, Person> byRole = new ConcurrentHashMap<>();
  private final Passkeys passkeys;
  private final UUID cameraId = id("camera");
  private final Machines machines;
  private Person administrator;
  private Person secondAdministrator;
  private Person physicianElsewhere;
  private Person physicianHereClerkElsewhere;

  private Hospital(RunningFauces fauces) {
    this.fauces = fauces;
    this.machines = new Machines(fauces);
    this.passkeys = new Passkeys(fauces);
  }

  private record Token(String value, Instant refreshAt) {}

  /** Makes the people of a product that has nobody yet. */
  public static Hospital setUp(RunningFauces fauces) {
    var hospital = new Hospital(fauces);
    hospital.makeFirstAdministrator();
    hospital.appointOfficers();
    hospital.makeOtherFacility();
    hospital.makePeople();
    return hospital;
  }

  /** The facility nearly everything happens at. */
  public UUID here() {
    return here;
  }

  /** The other facility. */
  public UUID elsewhere() {
    return elsewhere;
  }

  /** Group administrator, and administrator of the first facility. */
  public Person administrator() {
    return administrator;
  }

  /** The same rights as {@link #administrator}: who approves what the first one asks for. */
  public Person secondAdministrator() {
    return secondAdministrator;
  }

  public Person physician() {
    return person("PHYSICIAN");
  }

  public Person nurse() {
    return person("NURSE");
  }

  public Person clerk() {
    return person("CLERK");
  }

  /** The camera's own account. */
  public Person camera() {
    return person("CAMERA");
  }

  public UUID cameraId() {
    return cameraId;
  }

  /** A physician of the other facility. */
  public Person physicianElsewhere() {
    return physicianElsewhere;
  }

  /** Signs in for the first facility; {@link Person#at} makes a clerk of it. */
  public Person physicianHereClerkElsewhere() {
    return physicianHereClerkElsewhere;
  }

  /** Somebody who holds this role at the first facility and no other. */
  public Person person(String role) {
    return byRole.computeIfAbsent(
        role, missing -> invite("it-" + missing.toLowerCase(), here, missing));
  }

  /** A JSON request without a token. */
  public RequestSpecification anonymous() {
    return fauces.request().basePath(API).contentType(ContentType.JSON).accept(ContentType.ANY);
  }

  /** A JSON request with a person's token. */
  public RequestSpecification as(Person person) {
    return anonymous().header("Authorization", "Bearer " + token(person));
  }

  /** A person's access token, kept while it is fresh. */
  public String token(Person person) {
    return tokens
        .compute(person, (who, known) -> known != null && isFresh(known) ? known : newToken(who))
        .value();
  }

  /** Drops a person's token, after a test has ended what it stands on. */
  public void forget(Person person) {
    tokens.remove(person);
  }

  /** Drops every token, after a test that may have ended any session. */
  public void forgetEverybody() {
    tokens.clear();
  }

  /** What signing in by password alone answers. */
  public Response signIn(String signInName, String password, UUID facilityId) {
    var body = Body.of("signInName", signInName, "password", password);
    return anonymous()
        .body((facilityId == null ? body : body.with("facilityId", facilityId)).toString())
        .post("/sign-in");
  }

  /** The keys of cameras and integrations. */
  public Machines machines() {
    return machines;
  }

  /** Makes an account with one role by invitation and activates it. */
  public Person invite(String signInName, UUID facilityId, String role) {
    return invite(signInName, Map.of(facilityId, role)).at(facilityId);
  }

  /** Makes an account at the first facility and chooses its password, and no more. */
  public Person inviteWithoutFactor(String signInName, String role) {
    var person = new Person(id(signInName), signInName, here);
    activate(code(invitation(person, Map.of(here, role))));
    return person;
  }

  private static boolean isFresh(Token token) {
    return Instant.now().isBefore(token.refreshAt());
  }

  private Token newToken(Person person) {
    var token = machines.isMachine(person) ? machines.token(person) : signedIn(person);
    return new Token(token, Instant.now().plus(TOKEN_USE));
  }

  private String signedIn(Person person) {
    var answer = signInByPasskey(person);
    answer.then().statusCode(200);
    return answer.path("accessToken");
  }

  /** What signing in by the person's passkey answers. */
  public Response signInByPasskey(Person person) {
    var answer = passkeys.signIn(person, this::anonymous);
    if (answer.statusCode() == 200
        && !Collections.disjoint(PEOPLE, answer.<List<String>>path("roles"))) {
      acceptTerms(answer.path("accessToken"));
    }
    return answer;
  }

  /** Accepts what is in force, as the person that a token stands for. */
  public void acceptTerms(String token) {
    var due = bearer(token).get("/terms/due");
    if (due.statusCode() != 200) {
      return; // no role of a person's, as machines have none
    }
    due.<List<String>>path("items.id")
        .forEach(id -> bearer(token).post("/terms/" + id + "/acceptance").then().statusCode(204));
  }

  /** A JSON request with a token. */
  public RequestSpecification bearer(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  public Passkeys passkeys() {
    return passkeys;
  }

  /** Enrols the passkey of somebody who has just chosen a password. */
  public void enrol(Person person) {
    var limited = signIn(person.signInName(), Person.PASSWORD, person.facilityId());
    limited.then().statusCode(200);
    enrol(person, limited.path("accessToken"));
  }

  /** Enrols a person's passkey in a session that may do so. */
  public void enrol(Person person, String token) {
    var enrolled = passkeys.enrol(person, () -> bearer(token));
    enrolled.then().statusCode(200);
    var whole = enrolled.<String>path("signedIn.accessToken");
    acceptTerms(whole == null ? token : whole);
  }

  private void makeFirstAdministrator() {
    administrator = new Person(id("administrator"), "it-administrator", here);
    var body = HospitalBodies.setUp(fauces.setupCode(), here, administrator);
    if (anonymous().get("/setup").then().statusCode(200).extract().path("open")) {
      anonymous().body(body.toString()).post("/setup").then().statusCode(201);
      enrol(administrator);
    }
  }

  private void appointOfficers() {
    secondAdministrator = appoint("SECOND_ADMINISTRATOR", "it-second-administrator");
    byRole.put("SECURITY_OFFICER", appoint("SECURITY_OFFICER", "it-security_officer"));
  }

  private Person appoint(String office, String signInName) {
    var person = new Person(id(signInName), signInName, here);
    var body = HospitalBodies.appointment(person, office);
    if (activate(code(as(administrator).body(body.toString()).post("/setup/appointments")))) {
      enrol(person);
    }
    return person;
  }

  /** Ids by name, so that the people of an installation that runs on are found again. */
  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private void makeOtherFacility() {
    as(administrator)
        .body(HospitalBodies.facility(elsewhere, "Second Hospital").toString())
        .post("/facilities")
        .then()
        .statusCode(oneOf(200, 201));
  }

  private void makePeople() {
    Stream.of("PHYSICIAN", "NURSE", "CLERK").forEach(this::person);
    physicianElsewhere = invite("it-physician-elsewhere", elsewhere, "PHYSICIAN");
    physicianHereClerkElsewhere =
        invite("it-two-hats", Map.of(here, "PHYSICIAN", elsewhere, "CLERK")).at(here);
    byRole.put("CAMERA", registerCamera());
  }

  /** Makes an account with a role at each of some facilities; {@link Person#at} says for which. */
  public Person invite(String signInName, Map<UUID, String> roles) {
    var person = new Person(id(signInName), signInName, roles.keySet().iterator().next());
    var answer = invitation(person, roles);
    if (HospitalBodies.isMachine(roles)) {
      machines.activate(person.accountId(), code(answer));
    } else if (activate(code(answer))) {
      enrol(person);
    }
    return person;
  }

  private Response invitation(Person person, Map<UUID, String> roles) {
    return as(administrator)
        .body(HospitalBodies.invitation(person, roles).toString())
        .post("/accounts");
  }

  /** Approves, as the second administrator, what the first one asked for. */
  public Response approve(String approvalId) {
    var approved = as(secondAdministrator).post("/approvals/" + approvalId + "/approval");
    approved.then().statusCode(200);
    return approved;
  }

  private Person registerCamera() {
    var accountId = id("camera account");
    var body = Body.of("id", cameraId, "accountId", accountId, "name", "Room 1");
    var answer = as(administrator).body(body.toString()).post("/cameras");
    machines.activate(accountId, answer);
    return new Person(accountId, answer.path("signInName"), here);
  }

  /** As it is shown at once, or to whoever approves; null for a repeat, which shows it no more. */
  private String code(Response invited) {
    invited.then().statusCode(oneOf(200, 201));
    var approvalId = invited.<String>path("approval.id");
    return approvalId == null
        ? invited.path("invitation.code")
        : approve(approvalId).path("secret.text");
  }

  /** Without a code the account is active already. */
  private boolean activate(String code) {
    if (code == null) {
      return false;
    }
    var body = Body.of("code", code, "password", Person.PASSWORD);
    anonymous().body(body.toString()).post("/activation").then().statusCode(204);
    return true;
  }
}
