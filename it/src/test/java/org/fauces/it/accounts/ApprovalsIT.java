package org.fauces.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody gives a privileged role alone. */
@Tag("NSG-1.2-01")
@ExtendWith(Installation.class)
class ApprovalsIT {
  private final Hospital hospital;
  private final AccountChanges first;
  private final AccountChanges second;
  private Person somebody;

  ApprovalsIT(Hospital hospital) {
    this.hospital = hospital;
    this.first = AccountChanges.of(hospital);
    this.second = first.by(hospital.secondAdministrator());
  }

  @BeforeEach
  void hire() {
    somebody = hospital.invite("it-approved-" + UUID.randomUUID(), hospital.here(), "CLERK");
  }

  @Test
  void aPrivilegedRoleIsHeldWhenASecondPersonApproved() {
    var asked = first.grant(somebody, hospital.here(), "OPERATOR");
    asked.then().statusCode(202);
    assertThat(rolesOf(somebody)).containsExactly("CLERK");

    second.approve(asked.path("approval.id")).then().statusCode(200);

    assertThat(rolesOf(somebody)).containsExactlyInAnyOrder("CLERK", "OPERATOR");
  }

  /** Whoever handed the code over may have kept it: the second person is told. */
  @Test
  void whoeverApprovesSeesForWhomAndWhoKnewTheCode() {
    var byFirst = first.grant(somebody, hospital.here(), "OPERATOR");
    assertThat(subject(byFirst.path("approval.id")))
        .containsEntry("signInName", somebody.signInName())
        .containsEntry("codeKnownToRequester", true)
        .containsKeys("displayName", "createdAt");
    second.refuse(byFirst.path("approval.id")).then().statusCode(200);

    var bySecond = second.grant(somebody, hospital.here(), "OPERATOR");
    assertThat(subject(bySecond.path("approval.id"))).containsEntry("codeKnownToRequester", false);
    first.refuse(bySecond.path("approval.id")).then().statusCode(200);
  }

  private Map<String, Object> subject(String approvalId) {
    return hospital.as(first.administrator()).get("/approvals/" + approvalId).path("subject");
  }

  @Test
  void whoAskedDoesNotApprove() {
    String id = first.grant(somebody, hospital.here(), "OPERATOR").path("approval.id");
    Problems.assertRefused(first.approve(id), 403, "forbidden");
    assertThat(rolesOf(somebody)).containsExactly("CLERK");
  }

  @Test
  void whomItIsAboutDoesNotApprove() {
    var administrator = administratorHere();
    String id = first.grant(administrator, hospital.here(), "OPERATOR").path("approval.id");
    var decision = first.by(administrator).approve(id);
    assertThat(decision.statusCode()).isIn(403, 404);
  }

  @Test
  void whoHasNoRightToItDoesNotApprove() {
    String id = first.grant(somebody, hospital.here(), "GROUP_ADMIN").path("approval.id");
    Problems.assertRefused(first.by(administratorHere()).approve(id), 404, "not-found");
    var auditor = first.by(hospital.person("AUDITOR"));
    Problems.assertRefused(auditor.approve(id), 403, "forbidden");
  }

  @Test
  void theSecurityOfficerIsASecondPerson() {
    var officer = first.by(hospital.person("SECURITY_OFFICER"));
    String id = first.grant(somebody, hospital.here(), "GROUP_ADMIN").path("approval.id");
    assertThat(
            hospital.as(officer.administrator()).get("/approvals").<List<String>>path("items.id"))
        .contains(id);
    officer.refuse(id).then().statusCode(200);

    String again = first.grant(somebody, hospital.here(), "OPERATOR").path("approval.id");
    officer.approve(again).then().statusCode(200);
    assertThat(rolesOf(somebody)).containsExactlyInAnyOrder("CLERK", "OPERATOR");
  }

  @Test
  void whoAsksForAPrivilegedAccountNeverSeesItsCode() {
    var body = Bodies.account(hospital.here(), "OPERATOR").with("reason", "the tests want it");
    var invited = first.post("/accounts", body);
    invited.then().statusCode(201);
    assertThat(invited.<Object>path("invitation")).isNull();
    var person = new Person(UUID.fromString((String) body.get("id")), "", hospital.here());
    var renewal = first.renewInvitation(person);
    assertThat(renewal.<Object>path("invitation")).isNull();
    assertThat(first.post("/accounts", body).<Object>path("invitation")).isNull();

    String code = second.approve(invited.path("approval.id")).path("secret.text");

    var activation = Body.of("code", code, "password", Person.PASSWORD).toString();
    hospital.anonymous().body(activation).post("/activation").then().statusCode(204);
    assertThat(rolesOf(person)).containsExactly("OPERATOR");
  }

  @Test
  void oneRequestOfAKindAboutAnAccountWaitsAtATimeWhoeverAsksAtOnce() {
    var answers =
        AtOnce.answers(
            6,
            sender ->
                () ->
                    first.grant(
                        somebody, hospital.here(), sender % 2 == 0 ? "OPERATOR" : "AUDITOR"));
    var asked = answers.stream().filter(answer -> answer.statusCode() == 202).toList();
    assertThat(asked).hasSize(1);
    String id = asked.get(0).path("approval.id");
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 202)
        .hasSize(5)
        .allSatisfy(
            answer -> {
              Problems.assertRefused(answer, 409, "approval-open");
              assertThat(answer.<String>path("detail")).contains(id);
            });
  }

  @Test
  void whatIsForeignOrNotThereIsNotTakenBack() {
    String id = first.grant(somebody, hospital.here(), "OPERATOR").path("approval.id");
    var elsewhere =
        first.by(
            hospital.invite("it-administrator-elsewhere", hospital.elsewhere(), "FACILITY_ADMIN"));
    var foreign = elsewhere.withdraw(id);
    Problems.assertRefused(foreign, 404, "not-found");
    var unknown = elsewhere.withdraw(UUID.randomUUID().toString());
    assertThat(foreign.asString()).isEqualTo(unknown.asString());
    first.withdraw(id).then().statusCode(200);
  }

  @Test
  void whatIsRefusedOrTakenBackIsNotDone() {
    String refused = first.grant(somebody, hospital.here(), "OPERATOR").path("approval.id");
    second.refuse(refused).then().statusCode(200);
    Problems.assertRefused(second.approve(refused), 409, "approval-closed");

    String withdrawn = first.grant(somebody, hospital.here(), "OPERATOR").path("approval.id");
    Problems.assertRefused(second.withdraw(withdrawn), 403, "forbidden");
    first.withdraw(withdrawn).then().statusCode(200);
    Problems.assertRefused(second.approve(withdrawn), 409, "approval-closed");
    assertThat(rolesOf(somebody)).containsExactly("CLERK");
  }

  @Test
  void everyRuleIsLookedAtAgainWhenItIsApproved() {
    String operator = first.grant(somebody, hospital.here(), "OPERATOR").path("approval.id");
    second.disable(somebody, "OTHER").then().statusCode(200);

    Problems.assertRefused(second.approve(operator), 409, "account-state");
    assertThat(rolesOf(somebody)).containsExactly("CLERK");
  }

  @Test
  void whoAskedMustStillHaveTheRight() {
    var administrator = administratorHere();
    String id =
        first.by(administrator).grant(somebody, hospital.here(), "OPERATOR").path("approval.id");
    second.disable(administrator, "LEFT").then().statusCode(200);

    Problems.assertRefused(second.approve(id), 409, "approval-closed");
  }

  /** As many of another facility as are shown at once, and all of them older. */
  @Test
  void theRequestsOfOthersHideNoneOfOnesOwn(RunningFauces fauces) {
    var records = new Records(OwnerAccount.of(fauces));
    var nobody = UUID.randomUUID();
    records.change(
        """
        insert into approval_request
          (id, version, kind, state, facility_id, subject_id, payload, reason, requested_by,
           requested_for_facility, requested_at, expires_at, creation_digest)
        with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000)
        select unhex(md5(concat('other', i))), 1, 'FACTOR_RESET', 'OPEN', ?, ?, '{}', 'why', ?,
          ?, utc_timestamp(6), utc_timestamp(6) + interval 1 hour, unhex(md5('digest'))
        from n""",
        hospital.elsewhere(),
        nobody,
        nobody,
        hospital.elsewhere());
    try {
      var administrator = administratorHere();
      String id =
          first.by(administrator).grant(somebody, hospital.here(), "OPERATOR").path("approval.id");
      assertThat(hospital.as(administrator).get("/approvals").<List<String>>path("items.id"))
          .contains(id);
    } finally {
      records.change("delete from approval_request where requested_by = ?", nobody);
    }
  }

  @Test
  void anExpiredRequestIsClosed(RunningFauces fauces) {
    String id = first.grant(somebody, hospital.here(), "OPERATOR").path("approval.id");
    new Records(OwnerAccount.of(fauces))
        .change(
            "update approval_request set expires_at = utc_timestamp(6) where id = ?",
            UUID.fromString(id));
    Problems.assertRefused(second.approve(id), 409, "approval-closed");
  }

  @Test
  @Tag("NSG-2.4-12")
  void auditorAndAdministratorNeverMeetWhoeverApprovesAtOnce() {
    for (var round = 0; round < 5; round++) {
      var both = hospital.invite("it-both-" + UUID.randomUUID(), hospital.here(), "CLERK");
      AtOnce.answers(2, sender -> () -> give(both, sender == 0 ? "AUDITOR" : "FACILITY_ADMIN"));

      assertThat(rolesOf(both)).hasSize(2).contains("CLERK");
    }
  }

  @Test
  void aRepeatIsAnsweredWithWhatBecameOfIt() {
    var body =
        AccountChanges.reasoned().with("facilityId", hospital.here()).with("role", "OPERATOR");
    String id = first.grant(somebody, body).path("approval.id");
    assertThat(first.grant(somebody, body).<String>path("approval.id")).isEqualTo(id);
    second.approve(id).then().statusCode(200);

    var again = first.grant(somebody, body);
    assertThat(again.<String>path("approval.state")).isEqualTo("EXECUTED");
    Problems.assertRefused(first.grant(somebody, body.with("role", "AUDITOR")), 409, "id-in-use");
  }

  /** Asks and approves; what may not be asked for while the other waits is not approved. */
  private Response give(Person person, String role) {
    var asked = first.grant(person, hospital.here(), role);
    return asked.statusCode() == 202 ? second.approve(asked.path("approval.id")) : asked;
  }

  private Person administratorHere() {
    return hospital.invite(
        "it-administrator-" + UUID.randomUUID(), hospital.here(), "FACILITY_ADMIN");
  }

  private List<String> rolesOf(Person person) {
    return first.read(person).path("roles.role");
  }
}
