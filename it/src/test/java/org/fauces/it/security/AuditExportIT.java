package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
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
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a search finds leaves as a whole, for whoever has just proven a second factor. */
@Tag("NSG-1.1-05")
@ExtendWith(Installation.class)
class AuditExportIT {
  private static final int SEVERAL_PIECES = 1_234;
  private static final int AT_ONCE = 900; // the database counts no further by itself

  private static final String REASON = "a question of the ward";

  private final Hospital hospital;
  private final Records records;
  private final Person auditor;

  AuditExportIT(RunningFauces fauces, Hospital hospital) {
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
    this.auditor = hospital.invite("it-export-" + UUID.randomUUID(), hospital.here(), "AUDITOR");
    hospital.token(auditor); // its session
  }

  @Test
  void withoutAFreshFactorNothingLeaves() {
    records.change(
        """
        update sign_in_session set second_factor_at = utc_timestamp(6) - interval 1 hour
        where account_id = ?\
        """,
        auditor.accountId());

    Problems.assertRefused(export("application/x-ndjson", Body.of()), 403, "factor-required");

    assertThat(ofAuditor("DENIED")).isEqualTo(1);
    assertThat(ofAuditor("SUCCESS")).isZero();
  }

  @Test
  void anExportOfManyPiecesHoldsEveryEventOnce() {
    proveFactor();
    var somebody = insert(SEVERAL_PIECES);

    var lines = lines(export("application/x-ndjson", Body.of("accountId", somebody)));

    assertThat(lines).hasSize(SEVERAL_PIECES).doesNotHaveDuplicates();
    assertThat(lines).allMatch(line -> line.contains(somebody.toString()));
    assertThat(ofAuditor("SUCCESS")).isEqualTo(1);
  }

  @Test
  void anExportIsATableToo() {
    proveFactor();
    var somebody = insert(3);

    var lines = lines(export("text/csv", Body.of("accountId", somebody)));

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .startsWith("\uFEFF\"id\",\"occurredAt\",\"action\",\"outcome\",\"reason\"");
  }

  @Test
  void anExportOfAPatientIsFhirAndNamesThePatientInItsEvent() {
    proveFactor();
    var visit = Visit.opened(hospital);
    visit.read().then().statusCode(200);

    var lines = lines(export("application/fhir+ndjson", Body.of("patientId", visit.patientId())));

    assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.contains("\"AuditEvent\""));
    assertThat(lines).anyMatch(line -> line.contains("IHE.BasicAudit.PatientRead"));
    assertThat(records.events("AUDIT_EXPORT", "SUCCESS", visit.patientId())).isEqualTo(1);
  }

  @Test
  @Tag("NSG-2.4-12")
  void theForeignAndTheUnknownLookTheSame() {
    proveFactor();
    var stranger = hospital.invite("it-export-" + UUID.randomUUID(), hospital.elsewhere(), "NURSE");
    hospital.token(stranger);
    var visit = Visit.openedElsewhere(hospital);

    for (UUID account : List.of(stranger.accountId(), UUID.randomUUID())) {
      assertThat(lines(export("application/x-ndjson", Body.of("accountId", account)))).isEmpty();
    }
    for (UUID patient : List.of(visit.patientId(), UUID.randomUUID())) {
      Problems.assertRefused(
          export("application/x-ndjson", Body.of("patientId", patient)), 404, "not-found");
    }
    assertThat(records.events("AUDIT_EXPORT", "SUCCESS", visit.patientId())).isZero();
  }

  @Test
  void anExportSaysWhyAndHowManyEventsWereTaken() {
    proveFactor();
    var somebody = insert(7);
    var question = Body.of("accountId", somebody);
    Problems.assertRefused(send("application/x-ndjson", question), 400, "invalid");
    Problems.assertRefused(
        send("application/x-ndjson", question.with("reason", " ")), 400, "malformed");

    assertThat(lines(export("application/x-ndjson", question))).hasSize(7);

    assertThat(
            records.texts(
                """
                select concat(x.event_count, ' ', x.reason) from audit_export x
                  join fauces_audit.audit_event_entity o on o.entity_id = x.id
                  join fauces_audit.audit_event e on e.id = o.event_id
                where o.kind = 'AUDIT_EXPORT' and e.action = 'AUDIT_EXPORT' and e.account_id = ?""",
                auditor.accountId()))
        .containsExactly("7 " + REASON);
  }

  private Response export(String type, Body question) {
    return send(type, question.with("reason", REASON));
  }

  private Response send(String type, Body body) {
    return hospital.as(auditor).accept(type).body(body.toString()).post("/audit/events/export");
  }

  private static List<String> lines(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return new String(answer.asByteArray(), StandardCharsets.UTF_8).lines().toList();
  }

  private long ofAuditor(String outcome) {
    return records.count(
        """
        select count(*) from fauces_audit.audit_event
        where action = 'AUDIT_EXPORT' and outcome = ? and account_id = ?\
        """,
        outcome,
        auditor.accountId());
  }

  private void proveFactor() {
    records.change(
        "update sign_in_session set second_factor_at = utc_timestamp(6) where account_id = ?",
        auditor.accountId());
  }

  private UUID insert(int count) {
    var somebody = UUID.randomUUID();
    for (int first = 1; first <= count; first += AT_ONCE) {
      insert(somebody, first, Math.min(first + AT_ONCE - 1, count));
    }
    return somebody;
  }

  private void insert(UUID somebody, int first, int last) {
    records.change(
        """
        insert into fauces_audit.audit_event (id, occurred_at, node_id, sequence, boot_id,
          schema_version, action, outcome, account_id, facility_id, roles)
        with recursive numbers as (select ? as n union all select n + 1 from numbers where n < ?)
        select unhex(md5(concat(uuid(), n))), '2026-01-31 00:00:00' + interval floor(n / 3) second,
          unhex(md5('node')), n, ?, 1, 'PHOTO_READ', 'SUCCESS', ?, ?, 'NURSE' from numbers\
        """,
        first,
        last,
        UUID.randomUUID(),
        somebody,
        hospital.here());
  }
}
