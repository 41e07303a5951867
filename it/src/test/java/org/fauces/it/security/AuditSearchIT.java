package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Auditors find what was done by person, patient, time and action, and nothing of elsewhere. */
@Tag("NSG-2.6-11")
@ExtendWith(Installation.class)
class AuditSearchIT {
  private static final int SEVERAL_PAGES = 230;
  private static final String SEARCH = "/audit/events/search";

  private final RunningFauces fauces;
  private final Hospital hospital;

  AuditSearchIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
  }

  @Test
  void anEventSaysWhoDidWhatAndFromWhere() {
    var visit = Visit.opened(hospital);
    visit.read().then().statusCode(200);

    var found =
        search(
            auditor(),
            Body.of("accountId", hospital.physician().accountId())
                .with("patientId", visit.patientId())
                .with("actions", List.of("EXAMINATION_READ")));

    var event = found.jsonPath().setRootPath("items[0]");
    assertThat(event.getString("action")).isEqualTo("EXAMINATION_READ");
    assertThat(event.getString("outcome")).isEqualTo("SUCCESS");
    assertThat(event.getString("account.id"))
        .isEqualTo(hospital.physician().accountId().toString());
    assertThat(event.getString("account.name")).isNotBlank();
    assertThat(event.getString("facility.id")).isEqualTo(hospital.here().toString());
    assertThat(event.getString("facility.name")).isNotBlank();
    assertThat(event.getList("roles")).containsExactly("PHYSICIAN");
    assertThat(event.getString("sourceAddress")).isNotBlank();
    assertThat(event.getString("requestId")).isNotBlank();
    assertThat(event.getList("objects.id"))
        .contains(visit.id().toString(), visit.patientId().toString());
    assertThat(found.<List<?>>path("items")).hasSize(1);
  }

  @Test
  void aSearchIsAnEventThatNamesWhatWasAsked() {
    var visit = Visit.opened(hospital);
    var auditor = newcomer("AUDITOR", hospital.here());
    var question = Body.of("patientId", visit.patientId()).with("outcomes", List.of("DENIED"));

    search(auditor, question);

    var records = records();
    assertThat(records.events("AUDIT_SEARCH", "SUCCESS", visit.patientId())).isEqualTo(1);
    assertThat(
            records.texts(
                """
                select concat_ws(' ', q.scope, q.outcomes, q.actions) from audit_query q
                  join fauces_audit.audit_event_entity o on o.entity_id = q.id
                  join fauces_audit.audit_event e on e.id = o.event_id
                where o.kind = 'AUDIT_QUERY' and e.account_id = ? and q.patient_id = ?\
                """,
                auditor.accountId(),
                visit.patientId()))
        .containsExactly("FACILITY DENIED ");
  }

  @Test
  void pagesShowEveryEventOnceNewestFirst() {
    var somebody = UUID.randomUUID();
    var written = insert(SEVERAL_PAGES, hospital.here(), somebody);

    var ids = new ArrayList<String>();
    var times = new ArrayList<String>();
    var question = Body.of("accountId", somebody);
    String next;
    do {
      var page = search(auditor(), question);
      ids.addAll(page.path("items.id"));
      times.addAll(page.path("items.occurredAt"));
      next = page.path("next");
      question = question.with("after", next);
    } while (next != null);

    assertThat(ids).hasSize(SEVERAL_PAGES).containsExactlyInAnyOrderElementsOf(written);
    assertThat(times.stream().map(Instant::parse).toList())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void aTimeHoldsItsBeginningAndNotItsEnd() {
    var somebody = UUID.randomUUID();
    insert(3, hospital.here(), somebody);
    var question = Body.of("accountId", somebody);
    List<String> times = search(auditor(), question).path("items.occurredAt");

    var range = question.with("from", times.get(1)).with("to", times.get(0));

    assertThat(search(auditor(), range).<List<String>>path("items.occurredAt"))
        .doesNotContain(times.get(0))
        .contains(times.get(1));
  }

  @Test
  void eventsOfAnotherFacilityAreNotSeen() {
    var visit = Visit.openedElsewhere(hospital);
    var question = Body.of("accountId", hospital.physicianElsewhere().accountId());

    assertThat(
            search(auditor(), question.with("actions", List.of("EXAMINATION_OPEN")))
                .<List<?>>path("items"))
        .isEmpty();
    Problems.assertRefused(
        asked(auditor(), Body.of("patientId", visit.patientId())), 404, "not-found");
  }

  @Test
  void theGroupIsWhereverTheAccountMaySearch() {
    Visit.openedElsewhere(hospital);
    var question =
        Body.of("accountId", hospital.physicianElsewhere().accountId())
            .with("actions", List.of("EXAMINATION_OPEN"))
            .with("scope", "GROUP");
    var both =
        hospital
            .invite(
                "it-search-" + UUID.randomUUID(),
                Map.of(hospital.here(), "AUDITOR", hospital.elsewhere(), "SECURITY_OFFICER"))
            .at(hospital.here());

    assertThat(search(both, question).<List<?>>path("items")).isNotEmpty();
    assertThat(search(auditor(), question).<List<?>>path("items")).isEmpty();
  }

  @Test
  void attemptsToSignInAreSeenWhereTheAccountBelongs() {
    var nurse = newcomer("NURSE", hospital.here());
    hospital.signIn(nurse.signInName(), "not the password at all", nurse.facilityId());
    var question =
        Body.of("actions", List.of("SIGN_IN"))
            .with("outcomes", List.of("FAILURE", "DENIED"))
            .with("from", Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS));
    var elsewhere = newcomer("AUDITOR", hospital.elsewhere());

    var found = search(auditor(), question);
    assertThat(named(found)).contains(nurse.accountId().toString());
    assertThat(found.<List<String>>path("items.reason")).contains("wrong-password");
    assertThat(named(search(elsewhere, question))).doesNotContain(nurse.accountId().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "actions, malformed, /actions/0",
    "outcomes, malformed, /outcomes/0",
    "from, malformed, /from",
    "accountId, malformed, /accountId",
    "after, invalid, /after",
    "scope, malformed, /scope",
    "name, malformed, /name"
  })
  void aFilterThatIsNoneIsRefused(String name, String slug, String pointer) {
    var isList = pointer.endsWith("/0");
    var body = Body.of(name, isList ? List.of("nonsense") : "nonsense");

    Problems.assertRefusedAt(asked(auditor(), body), 400, slug, pointer);
  }

  @Test
  void aRangeThatHoldsNothingIsRefused() {
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    Problems.assertRefusedAt(
        asked(auditor(), Body.of("from", now).with("to", now)), 400, "invalid", "/to");
  }

  private static List<String> named(Response page) {
    return page.<List<List<String>>>path("items.objects.id").stream()
        .flatMap(List::stream)
        .toList();
  }

  private Response search(Person person, Body question) {
    var answer = asked(person, question);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private Response asked(Person person, Body question) {
    return hospital.as(person).body(question.toString()).post(SEARCH);
  }

  private Person auditor() {
    return hospital.person("AUDITOR");
  }

  private Person newcomer(String role, UUID facilityId) {
    return hospital.invite("it-search-" + UUID.randomUUID(), facilityId, role);
  }

  private Records records() {
    return new Records(OwnerAccount.of(fauces));
  }

  /** Events past the product, several at one time each; answers their ids. */
  private List<String> insert(int count, UUID facilityId, UUID accountId) {
    records()
        .change(
            """
            insert into fauces_audit.audit_event (id, occurred_at, node_id, sequence, boot_id,
              schema_version, action, outcome, account_id, facility_id, roles)
            select unhex(md5(concat(hex(?), seq))), '2026-01-31 00:00:00' + interval floor(seq / 3)
                second, unhex(md5('node')), seq, ?, 1, 'PHOTO_READ', 'SUCCESS', ?, ?, 'NURSE'
            from (with recursive numbers as (select 1 as seq union all
                select seq + 1 from numbers where seq < ?) select seq from numbers) as n\
            """,
            accountId,
            UUID.randomUUID(),
            accountId,
            facilityId,
            count);
    return records()
        .texts("select id from fauces_audit.audit_event where account_id = ?", accountId);
  }
}
