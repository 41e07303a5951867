package org.fauces.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Joining, moving and leaving. */
@ExtendWith(Installation.class)
class AccountsIT {
  private final Hospital hospital;
  private final AccountChanges changes;

  AccountsIT(Hospital hospital) {
    this.hospital = hospital;
    this.changes = AccountChanges.of(hospital);
  }

  @Test
  @Tag("NSG-1.2-02")
  void aTokenOfWhoLeftIsWorthNothingAtTheNextRequest() {
    var visit = Visit.opened(hospital);
    var leaver = hire("PHYSICIAN");
    var token = hospital.token(leaver);
    request(token).get(visit.path()).then().statusCode(200);

    changes.disable(leaver, "LEFT").then().statusCode(200);

    Problems.assertRefused(request(token).get(visit.path()), 401, "not-signed-in");
    var signIn = hospital.signIn(leaver.signInName(), Person.PASSWORD, hospital.here());
    Problems.assertRefused(signIn, 401, "sign-in-refused");
  }

  @Test
  @Tag("NSG-1.2-02")
  void whoComesBackGetsNoOldToken() {
    var visit = Visit.opened(hospital);
    var returner = hire("PHYSICIAN");
    var token = hospital.token(returner);
    changes.disable(returner, "OTHER").then().statusCode(200);
    changes.enable(returner).then().statusCode(200);

    Problems.assertRefused(request(token).get(visit.path()), 401, "not-signed-in");
    hospital.signInByPasskey(returner).then().statusCode(200);
  }

  @Test
  @Tag("NSG-1.2-01")
  void anAccountWithPrivilegedRolesComesBackByTwo() {
    var administrator = hire("FACILITY_ADMIN");
    changes.disable(administrator, "OTHER").then().statusCode(200);
    var asked = changes.enable(administrator);
    asked.then().statusCode(202);
    assertThat(changes.read(administrator).<String>path("state")).isEqualTo("DISABLED");

    hospital.approve(asked.path("approval.id"));

    assertThat(changes.read(administrator).<String>path("state")).isEqualTo("ACTIVE");
  }

  @Test
  @Tag("NSG-1.2-05")
  void aPersonHasOneAccount() {
    var somebody = Bodies.account(hospital.here(), "NURSE").with("personnelNumber", "N-1");
    changes.post("/accounts", somebody).then().statusCode(201);

    var again = Bodies.account(hospital.here(), "CLERK").with("personnelNumber", " n-1");
    Problems.assertRefused(changes.post("/accounts", again), 409, "person-in-use");
    var nobody = Bodies.account(hospital.here(), "CLERK").without("personnelNumber");
    Problems.assertRefusedAt(changes.post("/accounts", nobody), 400, "invalid", "/personnelNumber");
  }

  @Test
  @Tag("NSG-1.2-03")
  void aMoveIsSeenWholeOrNotAtAll() throws Exception {
    var mover = hire("NURSE");
    var seen = new ArrayList<List<String>>();
    for (var round = 0; round < 10; round++) {
      var there = round % 2 == 0 ? hospital.elsewhere() : hospital.here();
      var move = new Thread(() -> changes.move(mover, there, "NURSE"));
      move.start();
      while (move.isAlive()) {
        seen.add(changes.read(mover).path("roles.facilityId"));
      }
      move.join();
      assertThat(changes.read(mover).<List<String>>path("roles.facilityId"))
          .containsExactly(there.toString());
    }
    assertThat(seen).isNotEmpty().allSatisfy(roles -> assertThat(roles).hasSize(1));
  }

  @Test
  @Tag("NSG-1.2-03")
  void aRoleOfAnotherFacilityIsNotTheAdministratorsToGive() {
    var administrator = hire("FACILITY_ADMIN");
    var nurse = hire("NURSE");
    var own = changes.by(administrator);
    Problems.assertRefused(own.grant(nurse, hospital.elsewhere(), "CLERK"), 404, "not-found");
    Problems.assertRefused(own.move(nurse, hospital.elsewhere(), "CLERK"), 404, "not-found");
    Problems.assertRefused(own.grant(nurse, hospital.here(), "GROUP_ADMIN"), 403, "forbidden");
    Problems.assertRefused(own.disable(hospital.administrator(), "LEFT"), 403, "forbidden");
    Problems.assertRefused(own.disable(administrator, "LEFT"), 403, "forbidden");
    own.grant(nurse, hospital.here(), "CLERK").then().statusCode(201);
  }

  @Test
  void aRoleEnds() {
    var nurse = hire("NURSE");
    String role = changes.read(nurse).path("roles[0].id");
    changes.end(nurse, role).then().statusCode(200);

    assertThat(changes.read(nurse).<List<?>>path("roles")).isEmpty();
    changes.end(nurse, role).then().statusCode(200);
  }

  @Test
  @Tag("NSG-1.2-02")
  void closingAFacilityClosesItsAccounts() {
    var facility = Bodies.facility();
    changes.post("/facilities", facility).then().statusCode(201);
    var id = UUID.fromString((String) facility.get("id"));
    var only = hospital.invite("it-only-there-" + UUID.randomUUID(), id, "NURSE");
    var both = hire("NURSE");
    changes.grant(both, id, "NURSE").then().statusCode(201);
    var token = hospital.token(only);

    changes.post("/facilities/" + id + "/closure", Body.of()).then().statusCode(204);

    Problems.assertRefused(request(token).get("/facilities"), 401, "not-signed-in");
    assertThat(changes.read(only).<String>path("stateReason")).isEqualTo("FACILITY_CLOSED");
    assertThat(changes.read(both).<String>path("state")).isEqualTo("ACTIVE");
    assertThat(changes.read(both).<List<?>>path("roles")).hasSize(1);
    Problems.assertRefused(changes.grant(both, id, "CLERK"), 409, "facility-closed");
  }

  @Test
  void nobodyClosesTheOwnFacilityAnUnknownOneOrWithoutTheRole() {
    var own = "/facilities/" + hospital.here() + "/closure";
    Problems.assertRefused(changes.post(own, Body.of()), 403, "forbidden");
    var administrator = changes.by(hospital.person("FACILITY_ADMIN"));
    Problems.assertRefused(administrator.post(own, Body.of()), 403, "forbidden");
    var unknown = "/facilities/" + UUID.randomUUID() + "/closure";
    Problems.assertRefused(administrator.post(unknown, Body.of()), 403, "forbidden");
    Problems.assertRefused(changes.post(unknown, Body.of()), 404, "not-found");
  }

  @Test
  @Tag("NSG-2.4-10")
  void maintenanceFromOutsideTakesTwoAndEndsByItself(RunningFauces fauces) {
    var maintainer = hire("MAINTAINER");
    var token = hospital.token(maintainer);
    request(token).get("/facilities").then().statusCode(200);
    new Records(OwnerAccount.of(fauces))
        .change(
            "update role_assignment set valid_until = utc_timestamp(6) where account_id = ?",
            maintainer.accountId());

    Problems.assertRefused(request(token).get("/facilities"), 401, "not-signed-in");
    var forever =
        AccountChanges.reasoned().with("facilityId", hospital.here()).with("role", "MAINTAINER");
    Problems.assertRefusedAt(changes.grant(maintainer, forever), 400, "invalid", "/roles");
  }

  @Test
  @Tag("NSG-1.2-04")
  void aPrivilegedRoleIsConfirmedBySomebodyElse(RunningFauces fauces) {
    var administrator = hire("FACILITY_ADMIN");
    new Records(OwnerAccount.of(fauces))
        .change(
            """
            update role_assignment set reviewed_at = utc_timestamp(6) - interval 93 day
            where account_id = ?""",
            administrator.accountId());
    String role = changes.read(administrator).path("roles[0].id");
    assertThat(due()).contains(role);

    var own = changes.by(administrator).post("/role-reviews/" + role + "/confirmation", Body.of());
    Problems.assertRefused(own, 403, "forbidden");
    changes.post("/role-reviews/" + role + "/confirmation", Body.of()).then().statusCode(200);

    assertThat(due()).doesNotContain(role);
  }

  @Test
  @Tag("NSG-1.2-02")
  void aListOfPeopleThatIsBadOrTooShortChangesNothing() {
    var header = "personnel_number,institution_code\r\n";
    Problems.assertRefusedAt(
        staffList(header + "N-1,1\r\n?,1\r\n"), 400, "invalid", "/3/personnel_number");
    Problems.assertRefused(staffList(header + "N-1,1\r\n"), 422, "staff-list-refused");
    assertThat(changes.read(hospital.nurse()).<String>path("state")).isEqualTo("ACTIVE");
  }

  private Response staffList(String csv) {
    return hospital
        .as(hospital.administrator())
        .contentType("text/csv; charset=UTF-8")
        .body(csv)
        .post("/staff-lists");
  }

  @Test
  @Tag("NSG-2.4-01")
  void setUpIsOverOnceBothOfficesAreGiven() {
    var state = hospital.anonymous().get("/setup");
    assertThat(state.<Boolean>path("open")).isFalse();
    assertThat(state.<List<?>>path("missing")).isEmpty();
    var third =
        Body.of("id", UUID.randomUUID(), "office", "SECOND_ADMINISTRATOR")
            .with("signInName", "it-third")
            .with("displayName", "Tester")
            .with("personnelNumber", "it-third");
    Problems.assertRefused(changes.post("/setup/appointments", third), 403, "forbidden");
    var other = changes.by(hospital.secondAdministrator());
    Problems.assertRefused(other.post("/setup/appointments", third), 403, "forbidden");
  }

  private List<String> due() {
    return hospital.as(hospital.administrator()).get("/role-reviews").path("items.id");
  }

  @Test
  void theListGoesOnWhereAPageEnded() {
    var ids = new ArrayList<String>();
    String after = null;
    do {
      var page =
          hospital
              .as(hospital.administrator())
              .queryParam("limit", 3)
              .queryParam("facility", hospital.here())
              .queryParams(after == null ? Map.of() : Map.of("after", after))
              .get("/accounts");
      page.then().statusCode(200);
      ids.addAll(page.path("items.id"));
      after = page.path("next");
    } while (after != null);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids)
        .contains(hospital.nurse().accountId().toString())
        .doesNotContain(hospital.physicianElsewhere().accountId().toString());
  }

  @Test
  @Tag("NSG-1.2-01")
  void aNewInvitationKillsTheOldOne() {
    var body = Bodies.account(hospital.here(), "NURSE");
    var invited = changes.post("/accounts", body);
    var person = new Person(UUID.fromString(invited.path("id")), "", null);

    String code = changes.renewInvitation(person).path("invitation.code");

    Problems.assertRefused(activate(invited.path("invitation.code")), 401, "code-refused");
    assertThat(activate(code).statusCode()).isEqualTo(204);
    Problems.assertRefused(activate(code), 401, "code-refused");
  }

  private Response activate(String code) {
    return hospital
        .anonymous()
        .body(Body.of("code", code, "password", Person.PASSWORD).toString())
        .post("/activation");
  }

  private Person hire(String role) {
    return hospital.invite("it-account-" + UUID.randomUUID(), hospital.here(), role);
  }

  private RequestSpecification request(String token) {
    return hospital.anonymous().header("Authorization", "Bearer " + token);
  }
}
