package org.fauces.it.services.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What belongs to no facility is reviewed in a review of the group, by whom it concerns. */
@Tag("NSG-2.6-11")
class GroupReviewsIT extends ReviewedEvents {
  @Test
  void whatBelongsToNoFacilityIsReviewedByWhoeverReviewsAnywhere() throws Exception {
    insertAt(null, EVENTS, "SIGN_IN", "FAILURE", null);
    insertAt(null, 2, "OPERATOR_COMMAND", "SUCCESS", null);
    insert(1, "PHOTO_READ", "SUCCESS", somebody);
    opening.openOfGroup(period);
    var auditor = staff.newcomer("AUDITOR");
    var review = inPeriod(callers.as(auditor, reviews::list));

    assertThat(review.facilityId()).isNull();
    assertThat(review.population()).isEqualTo(EVENTS + 2);
    assertThat(idsIn(review, "SAMPLE"))
        .containsExactlyInAnyOrderElementsOf(drawn(review, ofNoFacility()));
    assertThat(items(auditor, review))
        .allSatisfy(item -> assertThat(item.event().facility()).isNull())
        .filteredOn(item -> item.event().action().name().equals("OPERATOR_COMMAND"))
        .hasSize(2);
    comment(auditor, review, items(auditor, review).get(0).event().id());

    var elsewhere = staff.newcomerElsewhere("AUDITOR");
    assertThat(inPeriod(callers.as(elsewhere, reviews::list)).id()).isEqualTo(review.id());
    assertThat(callers.as(elsewhere, () -> reviews.signOff(review.id())).remaining()).isZero();
  }

  @Test
  @Tag("NSG-2.4-12")
  void ofTheGroupEachFacilityReviewsWhatConcernsIt() throws Exception {
    insertNaming("ACCOUNT", staff.nurse().accountId());
    insertNaming("ACCOUNT", staff.physicianElsewhere().accountId());
    insertNaming("MODEL_VERSION", UUID.randomUUID()); // no facility's search shows it
    opening.openOfGroup(period);
    var auditor = staff.newcomer("AUDITOR");
    var elsewhere = staff.newcomerElsewhere("AUDITOR");
    var review = inPeriod(callers.as(auditor, reviews::list));
    var foreign = naming(staff.physicianElsewhere().accountId());

    assertThat(review.events()).isEqualTo(2);
    assertThat(items(auditor, review))
        .extracting(item -> item.event().id())
        .hasSize(2)
        .doesNotContain(foreign);
    assertThat(items(elsewhere, review))
        .extracting(item -> item.event().id())
        .hasSize(2)
        .contains(foreign);
    assertThatThrownBy(() -> comment(auditor, review, foreign)).isInstanceOf(NotFound.class);

    for (int i = 0; i < 2; i++) { // a second time there is nothing to do
      var first = callers.as(auditor, () -> reviews.signOff(review.id()));
      assertThat(first.remaining()).isZero();
      assertThat(first.signedOffAt()).isNull();
    }
    assertThat(records.events("AUDIT_REVIEW_SIGN_OFF", "SUCCESS", review.id())).isEqualTo(1);
    var second = callers.as(elsewhere, () -> reviews.signOff(review.id()));
    assertThat(second.signedOffAt()).isNotNull();
  }

  @Test
  void nobodySignsOffAttemptsAtTheirOwnAccount() throws Exception {
    var auditor = staff.newcomer("AUDITOR");
    var officer = staff.newcomer("SECURITY_OFFICER");
    insertNaming("ACCOUNT", auditor.accountId());
    opening.openOfGroup(period);
    var review = inPeriod(callers.as(auditor, reviews::list));

    assertThatThrownBy(() -> callers.as(auditor, () -> reviews.signOff(review.id())))
        .isInstanceOf(DomainException.class);
    assertThat(callers.as(officer, () -> reviews.signOff(review.id())).signedOffAt()).isNotNull();
  }

  @Test
  void aLateReviewOfTheGroupIsToldWhereverSomethingIsLeft() throws Exception {
    insertNaming("ACCOUNT", staff.physicianElsewhere().accountId());
    insertNaming("ACCOUNT", staff.nurse().accountId());
    opening.openOfGroup(period);
    var elsewhere = staff.newcomerElsewhere("AUDITOR");
    var review = inPeriod(callers.as(elsewhere, reviews::list));
    records.change("update audit_review set due_at = ? where id = ?", "2026-01-01", review.id());

    opening.overdue(review.id());
    opening.overdue(review.id());

    assertThat(
            records.texts(
                """
                select facility_id from alarm where kind = 'REVIEW_OVERDUE' and subject_id = ?\
                """,
                review.id()))
        .containsExactlyInAnyOrder(elsewhere.facilityId().toString(), here().toString());
    assertThat(records.events("AUDIT_REVIEW_OVERDUE", "SUCCESS", review.id())).isEqualTo(1);
  }

  @Test
  void twoReviewsOfTheGroupsPeriodAreNotMade() {
    opening.openOfGroup(period);

    assertThatThrownBy(() -> opening.openOfGroup(period)).isInstanceOf(Exception.class);

    assertThat(records.count("select count(*) from audit_review where group_from = ?", from()))
        .isEqualTo(1);
  }

  private void insertNaming(String kind, UUID object) {
    insertAt(null, 1, "SIGN_IN", "FAILURE", null);
    records.change(
        """
        insert into fauces_audit.audit_event_entity (event_id, position, kind, entity_id)
        select e.id, 0, ?, ? from fauces_audit.audit_event e where e.occurred_at = ?
          and not exists (select 1 from fauces_audit.audit_event_entity o where o.event_id = e.id)\
        """,
        kind,
        object,
        from());
  }

  private UUID naming(UUID object) {
    return UUID.fromString(
        records
            .texts(
                """
                select e.id from fauces_audit.audit_event e
                  join fauces_audit.audit_event_entity o on o.event_id = e.id
                where e.occurred_at = ? and o.entity_id = ?\
                """,
                from(),
                object)
            .get(0));
  }

  private Stream<String> ofNoFacility() {
    return records
        .texts(
            "select id from fauces_audit.audit_event where occurred_at = ? and facility_id is null",
            from())
        .stream();
  }
}
