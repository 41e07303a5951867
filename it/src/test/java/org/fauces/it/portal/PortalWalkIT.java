package org.fauces.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Markers;
import org.fauces.it.support.Person;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TotpApp;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The walk through the portal: what people press there is what the API then says. */
@ExtendWith(Installation.class)
class PortalWalkIT {
  private static final int PHOTOS = 6;

  @BeforeAll
  static void requireChromium() {
    Chromium.require();
  }

  @Test
  void aNurseAndAPhysicianExamineAPatient(
      RunningFauces fauces, Hospital hospital, @TempDir Path folder) {
    try (var browser = new Browser(fauces)) {
      var people = new PortalPerson(browser);
      var examination = new PortalExamination(browser);

      people.signIn(hospital.nurse());
      examination.start();
      examination.interview();
      var askedAt = read(hospital, examination).getString("interview.askedAt");
      examination.correctTheInterview();
      examination.photos(folder, PHOTOS);
      people.signOut(examination.id());
      assertTaken(read(hospital, examination), askedAt);

      people.signIn(hospital.physician());
      examination.findings();
      examination.saveFindings();
      examination.analyse();
      examination.lookAtTheHeatMap();
      examination.decide();
      assertDecided(read(hospital, examination));

      examination.addConfirmatoryTest();
      examination.amend();
      assertAmended(read(hospital, examination));
      people.signOut(examination.id());
    }
  }

  private static void assertTaken(JsonPath whole, String askedAt) {
    assertThat(whole.getString("state")).isEqualTo("DRAFT");
    assertThat(whole.getList("missing")).isEqualTo(List.of("FINDINGS"));
    assertThat(whole.getString("patient.familyName")).isEqualTo(Markers.FAMILY_NAME);
    assertThat(whole.getList("photos")).hasSize(PHOTOS);
    assertThat(whole.getInt("interview.revision")).isEqualTo(2);
    assertThat(whole.getString("interview.askedAt"))
        .as("hours still count back from the first question")
        .isEqualTo(askedAt);
    assertThat(whole.getMap("interview.answers"))
        .containsEntry("chills", true)
        .containsEntry("cough", false)
        .containsEntry("impaired_consciousness", false)
        .containsEntry("mouth_open_5s", null)
        .containsEntry("onset_h", 16);
  }

  private static void assertDecided(JsonPath whole) {
    assertThat(whole.getString("state")).isEqualTo("DECIDED");
    assertThat(whole.getMap("findings.answers")).containsEntry("redness", 2);
    assertThat(whole.getString("runs[0].state")).isEqualTo("COMPLETED");
    assertThat(whole.getString("decisions[0].runId")).isEqualTo(whole.getString("runs[0].id"));
    assertThat(whole.getList("decisions[0].judgements.opinion"))
        .isEqualTo(List.of("AGREE", "UNDECIDED"));
    assertThat(whole.getString("decisions[0].diagnosis")).isEqualTo(Markers.FREE_TEXT);
  }

  private static void assertAmended(JsonPath whole) {
    assertThat(whole.getString("state")).isEqualTo("AMENDED");
    assertThat(whole.getList("confirmatoryTests.result")).isEqualTo(List.of("NEGATIVE"));
    assertThat(whole.getList("decisions[1].judgements.opinion"))
        .isEqualTo(List.of("DISAGREE", "DISAGREE"));
  }

  @Test
  void aWrongPasswordAndAnEndedSessionAreSaidAndLeadBack(RunningFauces fauces, Hospital hospital) {
    var visit = Visit.opened(hospital).withPhoto().withInterview();
    var check = "/exam/check?id=" + visit.id();
    try (var browser = new Browser(fauces)) {
      var people = new PortalPerson(browser);
      browser.open(check);
      people.givePassword(hospital.physician(), "not the password at all");
      assertThat(browser.text(".fa-summary")).contains("The name or the password is wrong.");
      people.givePassword(hospital.physician(), Person.PASSWORD);
      assertThat(browser.count("#password")).as("the second step").isZero();
      browser.type("#code", "000000");
      browser.press("#second-step");
      assertThat(browser.text(".fa-summary")).contains("The second factor is wrong");
      people.givePasskey(hospital.physician());
      assertThat(browser.address()).isEqualTo(check);

      browser.dropSession();
      browser.press("[id='findings:save']");
      people.givePasskey(hospital.physician());

      assertThat(browser.address()).isEqualTo(check);
      assertThat(visit.read().<List<String>>path("missing")).containsExactly("FINDINGS");
    }
  }

  @Test
  void aClerkRegistersAndSeesNoResult(RunningFauces fauces, Hospital hospital) {
    var visit = Visit.analysed(hospital);
    try (var browser = new Browser(fauces)) {
      new PortalPerson(browser).signIn(hospital.clerk());
      assertThat(browser.text(".fa-areas")).contains("Register a patient");
      assertThat(browser.count("#new-examination, .fa-sign, a[href*='/exam?id=']")).isZero();
      browser.open("/exam/new");
      assertThat(browser.count("#register")).isEqualTo(1);
      browser.open("/exam?id=" + visit.id());
      assertThat(browser.text("h1")).isEqualTo("You do not have the right to do this");
    }
  }

  @Test
  void anInvitedPersonKeepsTheCodeThroughASlipAndAnotherLanguage(
      RunningFauces fauces, Hospital hospital) {
    var invited = new Person(UUID.randomUUID(), "it-walker-" + UUID.randomUUID(), null);
    try (var browser = new Browser(fauces)) {
      browser.open("/activate#" + invitationCode(hospital, invited));
      assertThat(browser.address()).isEqualTo("/activate");
      browser.press("[name='language']");
      browser.press("[name='language']");
      choosePassword(browser, "another horse battery staple");
      assertThat(browser.text(".fa-summary")).isEqualTo("The two passwords differ.");
      choosePassword(browser, Person.PASSWORD);
      assertThat(browser.address()).isEqualTo("/account/enrol");
      makePasskey(browser);
      browser.press("form[action$='/sign-out'] button");
      assertThat(browser.address()).isEqualTo("/signin");
      browser.press("#passkey");
      assertThat(browser.address()).isEqualTo("/worklist");
    }
  }

  @Test
  void anInvitedPersonSetsUpAnAppAndChangesThePassword(RunningFauces fauces, Hospital hospital) {
    var name = "it-app-walker-" + UUID.randomUUID();
    var invited = hospital.inviteWithoutFactor(name, "NURSE");
    try (var browser = new Browser(fauces)) {
      browser.open("/signin");
      new PortalPerson(browser).givePassword(invited, Person.PASSWORD);
      browser.press("#app");
      var app = new TotpApp(browser.text("#secret").replace(" ", ""));
      assertThat(browser.isShown(".fa-qr")).isTrue();
      browser.type("#code", app.code(-1));
      browser.press("#confirm");
      assertThat(browser.count(".fa-codes li")).isEqualTo(10);
      browser.press("#go-on");
      new PortalPerson(browser).acceptTerms();
      assertThat(browser.address()).isEqualTo("/worklist");
      browser.press("form[action$='/sign-out'] button");

      new PortalPerson(browser).givePassword(invited, Person.PASSWORD);
      browser.type("#code", app.code(0));
      browser.press("#second-step");
      assertThat(browser.address()).isEqualTo("/worklist");

      browser.open("/account");
      assertThat(browser.text(".fa-factors")).contains("Authenticator app");
      browser.press(".fa-factors button");
      assertThat(browser.text(".fa-summary")).contains("last second factor");
      browser.press("a[href$='/account/password']");
      browser.type("#old", Person.PASSWORD);
      choosePassword(browser, Person.PASSWORD);
      assertThat(browser.text(".fa-summary")).isEqualTo("The new password is the old one.");
    }
  }

  private static void makePasskey(Browser browser) {
    browser.type("#name", "Ward computer");
    browser.press("#passkey");
    assertThat(browser.count(".fa-codes li")).isEqualTo(10);
    browser.press("#go-on");
    new PortalPerson(browser).acceptTerms();
    assertThat(browser.address()).isEqualTo("/worklist");
  }

  private static void choosePassword(Browser browser, String repeated) {
    browser.type("#password", Person.PASSWORD);
    browser.type("#repeated", repeated);
    browser.press("button.fa-primary");
  }

  private static String invitationCode(Hospital hospital, Person person) {
    var role = Body.of("facilityId", hospital.here(), "role", "NURSE").map();
    var body =
        Body.of("id", person.accountId(), "signInName", person.signInName())
            .with("displayName", "Walker")
            .with("personnelNumber", person.accountId())
            .with("roles", List.of(role));
    return hospital
        .as(hospital.administrator())
        .body(body.toString())
        .post("/accounts")
        .then()
        .statusCode(201)
        .extract()
        .path("invitation.code");
  }

  private static JsonPath read(Hospital hospital, PortalExamination examination) {
    return hospital
        .as(hospital.physician())
        .get("/examinations/" + examination.id())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
