package org.fauces.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fauces.it.accounts.ScimClient.active;
import static org.fauces.it.accounts.ScimClient.assertError;
import static org.fauces.it.accounts.ScimClient.group;
import static org.fauces.it.accounts.ScimClient.members;
import static org.fauces.it.accounts.ScimClient.person;
import static org.fauces.it.accounts.ScimClient.user;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an identity system does with people and groups, and what it cannot do. */
@Tag("NSG-1.2-01")
@Tag("NSG-1.2-02")
@ExtendWith(Installation.class)
class ScimIT {
  private final Hospital hospital;
  private final Records records;
  private final ScimClient scim;
  private final ScimClient scimOfGroup;

  ScimIT(RunningFauces fauces, Hospital hospital) {
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
    this.scim = new ScimClient(hospital, hospital.person("PROVISIONER"));
    this.scimOfGroup = new ScimClient(hospital, hospital.person("GROUP_PROVISIONER"));
  }

  @Test
  void aPersonIsMadeFoundChangedAndDeleted() {
    var name = name();
    var made = scim.post("/Users", person(name));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.asString()).doesNotContain("code");
    var id = UUID.fromString(made.path("id"));
    assertThat(made.header("Location")).endsWith("/api/v1/scim/v2/Users/" + id);
    assertThat(made.<Boolean>path("active")).isTrue();
    assertThat(state(id)).isEqualTo("INVITED");

    var found = scim.search("Users", "userName eq \"" + name + "\" and active eq true");
    assertThat(found.<List<String>>path("Resources.id")).containsExactly(id.toString());
    assertThat(scim.get(user(id)).<String>path("externalId")).isEqualTo("X-" + name.toUpperCase());

    var married = person(name).with("displayName", "Somebody Else").with("userName", name + "-2");
    var replaced = scim.put(user(id), married);
    assertThat(replaced.<String>path("displayName")).isEqualTo("Somebody Else");
    assertThat(replaced.<String>path("userName")).isEqualTo(name + "-2");

    scim.delete(user(id)).then().statusCode(204);
    assertError(scim.get(user(id)), 404, null);
    assertError(scim.delete(user(id)), 404, null);
    assertThat(scim.search("Users", "id eq \"" + id + "\"").<Integer>path("totalResults")).isZero();
    assertError(scim.post("/Users", married), 409, "uniqueness");
    assertThat(state(id)).isEqualTo("DISABLED");

    List.of("PERSON_CREATE", "PERSON_LIST", "PERSON_READ", "PERSON_CHANGE", "PERSON_DELETE")
        .forEach(action -> assertThat(records.events(action, "SUCCESS", id)).as(action).isOne());
    assertThat(records.events("ACCOUNT_DISABLE", "SUCCESS", id)).isOne();
  }

  @Test
  void thePersonEntersByTheCodeOfAnAdministrator() {
    var id = create();
    var reason = Body.of("id", UUID.randomUUID(), "reason", "starts today");
    var invited =
        hospital
            .as(hospital.administrator())
            .body(reason.toString())
            .post("/accounts/" + id + "/invitation");
    String code = invited.then().statusCode(200).extract().path("invitation.code");
    hospital
        .anonymous()
        .body(Body.of("code", code, "password", Person.PASSWORD).toString())
        .post("/activation")
        .then()
        .statusCode(204);
    assertThat(state(id)).isEqualTo("ACTIVE");
  }

  @Test
  void whoIsNotActiveIsOutAtOnceAndComesBackWithoutTheOldSessions() {
    var clerk = hospital.invite(name(), hospital.here(), "CLERK");
    var id = clerk.accountId();
    var session = hospital.as(clerk);
    session.get("/facilities").then().statusCode(200);

    scim.patch(user(id), active(false)).then().statusCode(200);

    hospital.as(clerk).get("/facilities").then().statusCode(401);
    scim.patch(user(id), active(false)).then().statusCode(200); // again, and nothing happens
    assertThat(records.events("ACCOUNT_DISABLE", "SUCCESS", id)).isOne();
    scim.patch(user(id), Body.of("op", "Replace", "value", Body.of("active", "True").map()))
        .then()
        .statusCode(200);
    assertThat(records.events("ACCOUNT_ENABLE", "SUCCESS", id)).isOne();
    hospital.as(clerk).get("/facilities").then().statusCode(401);
    hospital.forget(clerk);
    hospital.as(clerk).get("/facilities").then().statusCode(200);
  }

  @Test
  void whatPeopleDisabledAnIdentitySystemDoesNotEnable() {
    var clerk = hospital.invite(name(), hospital.here(), "CLERK");
    AccountChanges.of(hospital).disable(clerk, "MISUSE_SUSPECTED").then().statusCode(200);
    assertError(scim.patch(user(clerk.accountId()), active(true)), 403, null);
    assertThat(state(clerk.accountId())).isEqualTo("DISABLED");
  }

  @Test
  void whatTheSystemSuspendedAnIdentitySystemDoesNotEnable() {
    var clerk = hospital.invite(name(), hospital.here(), "CLERK");
    var id = clerk.accountId();
    records.change(
        """
        update account set state = 'SUSPENDED', state_before = 'ACTIVE', state_reason = 'DORMANT'
        where id = ?""",
        id);
    assertError(scim.patch(user(id), active(true)), 403, null);
    var same = person(clerk.signInName()).with("externalId", id).with("active", true);
    assertError(scim.put(user(id), same), 403, null);
    assertThat(state(id)).isEqualTo("SUSPENDED");
    assertThat(records.events("ACCOUNT_ENABLE", "SUCCESS", id)).isZero();
  }

  @Test
  void aRoleIsHeldByWhoeverIsInItsGroup() {
    var one = create();
    var two = create();
    var nurses = group(hospital.here(), "nurse");

    var both = scim.patch(nurses, members("add", one, two), members("add", one));
    assertThat(both.statusCode()).as(both.asString()).isEqualTo(200);
    assertThat(both.<List<String>>path("members.value")).contains(one.toString(), two.toString());
    assertThat(roles(one)).containsExactly("NURSE");

    var single = Body.of("op", "remove", "path", "members[value eq \"" + two + "\"]");
    scim.patch(nurses, single).then().statusCode(200);
    assertThat(roles(two)).isEmpty();
    assertThat(scim.get(user(one)).<List<String>>path("groups.value"))
        .containsExactly(hospital.here() + "-nurse");

    // all or nothing: whoever is not there undoes the rest
    assertError(scim.patch(nurses, members("add", two, UUID.randomUUID())), 404, null);
    assertThat(roles(two)).isEmpty();
    assertThat(records.events("ROLE_GROUP_CHANGE", "SUCCESS", one)).isOne();
  }

  @Test
  void theWholeGroupIsReplacedForTheVersionThatWasRead() {
    var one = create();
    var clerks = group(hospital.elsewhere(), "clerk");
    var before = scimOfGroup.get(clerks);
    List<String> kept = before.path("members.value");
    var whole =
        Body.of("schemas", List.of(ScimClient.GROUP))
            .with(
                "members",
                append(kept, one).stream().map(id -> Body.of("value", id).map()).toList());

    assertThat(roles(one)).isEmpty();
    scimOfGroup
        .request()
        .header("If-Match", before.header("ETag"))
        .body(whole.toString())
        .put("/scim/v2" + clerks)
        .then()
        .statusCode(200);
    assertThat(roles(one)).containsExactly("CLERK");
    var stale =
        scimOfGroup
            .request()
            .header("If-Match", before.header("ETag"))
            .body(whole.toString())
            .put("/scim/v2" + clerks);
    assertError(stale, 412, null);
  }

  @Test
  void whatIsForeignIsNotThere() {
    var stranger = hospital.physicianElsewhere().accountId();
    var unknown = scim.get(user(UUID.randomUUID()));
    assertError(unknown, 404, null);
    assertThat(scim.get(user(stranger)).asString()).isEqualTo(unknown.asString());
    assertError(scim.patch(user(stranger), active(false)), 404, null);
    assertError(scim.delete(user(stranger)), 404, null);
    var group = group(hospital.elsewhere(), "physician");
    assertError(scim.get(group), 404, null);
    assertError(scim.patch(group, members("remove", stranger)), 404, null);
    assertError(scim.patch(group(hospital.here(), "nurse"), members("add", stranger)), 404, null);
    assertThat(scim.search("Users", "id eq \"" + stranger + "\"").<Integer>path("totalResults"))
        .isZero();

    scimOfGroup.get(user(stranger)).then().statusCode(200);
    assertThat(state(stranger)).isEqualTo("ACTIVE");
    assertError(scimOfGroup.get(user(hospital.camera().accountId())), 404, null);
  }

  @Test
  void twoPeopleGivePrivilegedRolesAndTheIdentitySystemOnlyTakesThem() {
    var administrator = hospital.invite(name(), hospital.here(), "FACILITY_ADMIN");
    var id = administrator.accountId();
    var clerk = create();
    var administrators = group(hospital.here(), "facility-admin");

    var refused = scim.patch(administrators, members("add", clerk));
    assertError(refused, 403, null);
    assertThat(refused.<String>path("detail")).contains("Two people grant this role in Fauces");
    assertError(
        scim.patch(user(id), Body.of("op", "replace", "path", "userName", "value", name())),
        403,
        null);

    scim.patch(user(id), active(false)).then().statusCode(200);
    assertError(scim.patch(user(id), active(true)), 403, null);
    scim.patch(administrators, members("remove", id)).then().statusCode(200);
    assertThat(roles(id)).isEmpty();
    assertThat(records.events("ROLE_GROUP_CHANGE", "SUCCESS", id)).isOne();
  }

  @Test
  void whatCannotBeReadIsRefusedInTheWordsOfScim() {
    var id = create();
    List.of("userName", "userName co \"a\"", "userName eq \"a\" or active eq true", "x eq \"a\"")
        .forEach(filter -> assertError(scim.search("Users", filter), 400, "invalidFilter"));
    assertError(
        scim.patch(user(id), Body.of("op", "replace", "path", "emails", "value", "x")),
        400,
        "invalidPath");
    assertError(
        scim.patch(user(id), Body.of("op", "remove", "path", "userName")), 400, "mutability");
    assertError(
        scim.patch(user(id), Body.of("op", "replace", "path", "externalId", "value", "other")),
        400,
        "mutability");
    assertError(scim.patch(user(id), Body.of("op", "remove")), 400, "noTarget");
    assertError(scim.get("/Users?startIndex=100001"), 400, "tooMany");
    assertError(scim.get("/Users?count=many"), 400, "invalidValue");
    assertError(scim.post("/Users", person(name()).without("externalId")), 400, "invalidValue");
    assertError(scim.post("/Users", person(name()).without("schemas")), 400, "invalidSyntax");
    assertError(scim.post("/Bulk", Body.of()), 404, null);
    assertError(scim.delete("/Users"), 405, null);
    var stale =
        scim.request()
            .header("If-Match", "W/\"999\"")
            .body(ScimClient.patchOf(active(false)).toString())
            .patch("/scim/v2" + user(id));
    assertError(stale, 412, null);
    assertError(hospital.anonymous().get("/scim/v2/Users"), 401, null);
    assertThat(state(id)).isEqualTo("INVITED");
  }

  @Test
  void listsComeInPartsAndDescribeThemselves() {
    create();
    create();
    var first = scim.get("/Users?startIndex=1&count=1&attributes=userName");
    var second = scim.get("/Users?startIndex=2&count=1&excludedAttributes=groups");
    assertThat(first.<List<String>>path("Resources.id"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(second.path("Resources.id"));
    assertThat(first.<Object>path("Resources[0].displayName")).isNull();
    assertThat(second.<Object>path("Resources[0].groups")).isNull();
    assertThat(scim.get("/Groups").<Integer>path("totalResults"))
        .isLessThan(scimOfGroup.get("/Groups").path("totalResults"));
    assertThat(scim.get("/ServiceProviderConfig").<Boolean>path("bulk.supported")).isFalse();
    assertThat(scim.get("/ResourceTypes").<List<String>>path("Resources.id"))
        .containsExactly("User", "Group");
    scim.get("/Schemas/" + ScimClient.USER).then().statusCode(200);
  }

  @Test
  void peopleAreFoundByBeginningsAndNobodyByWhatNobodyIsCalled() {
    var name = name();
    String id = scim.post("/Users", person(name)).path("id");
    List.of(
            "userName sw \"" + name.substring(0, 20).toUpperCase() + "\"",
            "externalId sw \"X-" + name.substring(0, 20) + "\"",
            "externalId eq \"x-" + name + "\" and active eq true")
        .forEach(
            filter ->
                assertThat(scim.search("Users", filter).<List<String>>path("Resources.id"))
                    .as(filter)
                    .contains(id));
    List.of("\u65e5\u672c", "\\u0000", "\\ud800", "%", "_", "'", "\\\\", "\ud83d\ude00")
        .forEach(
            odd ->
                List.of("userName eq \"", "userName sw \"", "externalId eq \"", "externalId sw \"")
                    .forEach(
                        begin -> {
                          var answer = scim.search("Users", begin + odd + "\"");
                          assertThat(answer.statusCode()).as(begin + odd).isEqualTo(200);
                          assertThat(answer.<Integer>path("totalResults")).isZero();
                        }));
  }

  private UUID create() {
    var made = scim.post("/Users", person(name()));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return UUID.fromString(made.path("id"));
  }

  private static String name() {
    return "it-scim-" + UUID.randomUUID().toString().substring(0, 18);
  }

  private static List<String> append(List<String> ids, UUID another) {
    return Stream.concat(ids.stream(), Stream.of(another.toString())).toList();
  }

  private String state(UUID id) {
    return records.texts("select state from account where id = ?", id).stream()
        .findFirst()
        .orElseThrow();
  }

  private List<String> roles(UUID id) {
    return records.texts(
        """
        select role from role_assignment
        where account_id = ? and (valid_until is null or valid_until > utc_timestamp(6))""",
        id);
  }
}
