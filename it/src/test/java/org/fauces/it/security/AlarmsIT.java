package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The security officer finds alarms, and handles each once with what was found. */
@Tag("NSG-2.3-07")
@ExtendWith(Installation.class)
class AlarmsIT {
  private static final String NOTE = "看護師に確認: 端末を取り違えた。\nNothing else was seen.";

  private final Hospital hospital;
  private final Records records;
  private final Person officer;

  AlarmsIT(RunningFauces fauces, Hospital hospital) {
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
    this.officer = hospital.person("SECURITY_OFFICER");
  }

  @Test
  void anAlarmIsListedUntilItIsHandled() {
    var id = raise(hospital.here());
    assertThat(listed(officer, "OPEN")).contains(id.toString());

    var handled = handle(officer, id, NOTE);

    assertThat(handled.statusCode()).as(handled.asString()).isEqualTo(200);
    assertThat(handled.<String>path("note")).isEqualTo(NOTE);
    assertThat(handled.<String>path("handledBy.id")).isEqualTo(officer.accountId().toString());
    assertThat(listed(officer, "OPEN")).doesNotContain(id.toString());
    assertThat(listed(officer, "HANDLED")).contains(id.toString());
    assertThat(records.events("ALARM_HANDLE", "SUCCESS", id)).isEqualTo(1);
  }

  @Test
  void whoeverComesSecondChangesNothing() {
    var id = raise(hospital.here());
    handle(officer, id, NOTE);

    assertThat(handle(officer, id, "something else").<String>path("note")).isEqualTo(NOTE);
  }

  @Test
  void aNoteIsNoClearTextInTheDatabase() {
    var id = raise(hospital.here());
    handle(officer, id, NOTE);

    assertThat(records.count("select count(*) from alarm where id = ? and note is not null", id))
        .isEqualTo(1);
    assertThat(
            records.count(
                "select count(*) from alarm where instr(note, cast(? as binary)) > 0", NOTE))
        .isZero();
  }

  @Test
  void anAlarmOfAnotherFacilityDoesNotExist() {
    var elsewhere = raise(hospital.elsewhere());

    assertThat(listed(officer, "OPEN")).doesNotContain(elsewhere.toString());
    Problems.assertRefused(handle(officer, elsewhere, NOTE), 404, "not-found");
    Problems.assertRefused(handle(officer, UUID.randomUUID(), NOTE), 404, "not-found");
  }

  @Test
  void anAlarmOfTheGroupIsEverybodys() {
    var id = raise(null).toString();
    assertThat(listed(officer, "OPEN")).contains(id);
  }

  @Test
  void whatCannotBeReadIsRefused() {
    var id = raise(hospital.here());

    Problems.assertRefusedAt(
        hospital.as(officer).get("/alarms?state=SOME"), 400, "invalid", "/state");
    Problems.assertRefusedAt(hospital.as(officer).get("/alarms?after=x"), 400, "invalid", "/after");
    var empty = hospital.as(officer).body("{}").post("/alarms/" + id + "/handling");
    Problems.assertRefusedAt(empty, 400, "invalid", "/note");
  }

  private Response handle(Person person, UUID id, String note) {
    var body = Body.of("note", note).toString();
    return hospital.as(person).body(body).post("/alarms/" + id + "/handling");
  }

  private List<String> listed(Person person, String state) {
    var answer = hospital.as(person).get("/alarms?state=" + state);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("items.id");
  }

  private UUID raise(UUID facilityId) {
    var id = UUID.randomUUID();
    records.change(
        """
        insert into alarm (id, version, kind, raised_at, facility_id)
        values (?, 1, 'CONCURRENT_USE', utc_timestamp(6), ?)\
        """,
        id,
        facilityId);
    return id;
  }
}
