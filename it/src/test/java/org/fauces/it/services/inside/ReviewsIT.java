package org.fauces.it.services.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.review.service.ReviewView;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A review holds what its seed draws and whatever is always looked at, and needs two people. */
@Tag("NSG-2.6-11")
class ReviewsIT extends ReviewedEvents {
  @Test
  void theSampleIsThatOfTheSeedAndKindsAreComplete() throws Exception {
    insert(EVENTS, "PHOTO_READ", "SUCCESS", somebody);
    insert(7, "PATIENT_READ", "DENIED", somebody);
    insert(3, "AUDIT_EXPORT", "SUCCESS", somebody);
    var review = open();

    assertThat(review.population()).isEqualTo(EVENTS + 10);
    assertThat(review.sampleSize()).isEqualTo(SAMPLE);
    assertThat(idsIn(review, "SAMPLE")).containsExactlyInAnyOrderElementsOf(drawn(review));
    assertThat(
            records.texts(
                """
                select e.id from fauces_audit.audit_event e left join audit_review_item i
                  on i.event_id = e.id and i.review_id = ?
                where e.account_id = ? and i.event_id is null
                  and (e.outcome = 'DENIED' or e.action = 'AUDIT_EXPORT')\
                """,
                review.id(),
                somebody))
        .isEmpty();
  }

  @Test
  void twoReviewsOfAPeriodAreNotMade() throws Exception {
    open();

    assertThatThrownBy(() -> opening.open(here(), period)).isInstanceOf(Exception.class);

    assertThat(records.count("select count(*) from audit_review where period_from = ?", from()))
        .isEqualTo(1);
  }

  @Test
  void nobodySignsOffWhatTheyDid() throws Exception {
    var auditor = staff.newcomer("AUDITOR");
    var officer = staff.newcomer("SECURITY_OFFICER");
    insert(3, "PHOTO_READ", "SUCCESS", somebody);
    insert(2, "AUDIT_SEARCH", "SUCCESS", auditor.accountId());
    var review = open();

    var first = callers.as(auditor, () -> reviews.signOff(review.id()));
    assertThat(first.remaining()).isEqualTo(2);
    assertThat(first.signedOffAt()).isNull();
    assertThatThrownBy(() -> callers.as(auditor, () -> reviews.signOff(review.id())))
        .isInstanceOf(DomainException.class);

    var second = callers.as(officer, () -> reviews.signOff(review.id()));
    assertThat(second.remaining()).isZero();
    assertThat(second.signedOffAt()).isNotNull();
    assertThat(records.events("AUDIT_REVIEW_SIGN_OFF", "SUCCESS", review.id())).isEqualTo(2);
    assertThat(records.events("AUDIT_REVIEW_SIGN_OFF", "DENIED", review.id())).isEqualTo(1);
  }

  @Test
  void aCommentIsReadAgainAndIsNoClearTextInTheDatabase() throws Exception {
    var auditor = staff.newcomer("AUDITOR");
    insert(1, "PHOTO_READ", "SUCCESS", somebody);
    var review = open();
    var event = items(auditor, review).get(0).event().id();

    comment(auditor, review, event);

    assertThat(items(auditor, review).get(0).comment()).isEqualTo(Commands.FREE_TEXT);
    assertThat(
            records.count(
                "select count(*) from audit_review_item where instr(comment, cast(? as binary)) >"
                    + " 0",
                Commands.FREE_TEXT))
        .isZero();
    assertThat(records.events("AUDIT_REVIEW_COMMENT", "SUCCESS", event)).isEqualTo(1);
  }

  @Test
  void ownDeedsAreNotCommentedOnAndWhatIsSignedOffStays() throws Exception {
    var auditor = staff.newcomer("AUDITOR");
    var officer = staff.newcomer("SECURITY_OFFICER");
    insert(1, "AUDIT_SEARCH", "SUCCESS", auditor.accountId());
    var review = open();
    var event = items(auditor, review).get(0).event().id();

    assertThatThrownBy(() -> comment(auditor, review, event)).isInstanceOf(DomainException.class);
    callers.as(officer, () -> reviews.signOff(review.id()));
    assertThatThrownBy(() -> comment(officer, review, event)).isInstanceOf(DomainException.class);
  }

  @Test
  @Tag("NSG-2.4-12")
  void aReviewOfAnotherFacilityDoesNotExist() throws Exception {
    insertAt(staff.elsewhere(), 1, "PHOTO_READ", "SUCCESS", somebody);
    opening.open(staff.elsewhere(), period);
    var foreign =
        UUID.fromString(
            records.texts("select id from audit_review where period_from = ?", from()).get(0));
    var foreignEvent = UUID.fromString(all().findFirst().orElseThrow());
    var auditor = staff.newcomer("AUDITOR");

    for (UUID id : List.of(foreign, UUID.randomUUID())) {
      assertThatThrownBy(() -> callers.as(auditor, () -> reviews.get(id, null)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> callers.as(auditor, () -> reviews.signOff(id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> comment(auditor, id, foreignEvent)).isInstanceOf(NotFound.class);
    }
    assertThat(
            records.count(
                "select count(*) from audit_review_item where comment is not null"
                    + " and event_id = ?",
                foreignEvent))
        .isZero();
  }

  @Test
  @Tag("NSG-2.4-12")
  void anEventOfAnotherReviewIsNeitherCommentedOnNorShown() throws Exception {
    insert(2, "PHOTO_READ", "SUCCESS", somebody);
    var review = open();
    var strange = UUID.randomUUID();
    insertAt(staff.elsewhere(), 1, "PHOTO_READ", "SUCCESS", strange);
    var foreign =
        UUID.fromString(
            records
                .texts("select id from fauces_audit.audit_event where account_id = ?", strange)
                .get(0));
    var auditor = staff.newcomer("AUDITOR");
    var own = items(auditor, review).stream().map(item -> item.event().id()).toList();

    assertThatThrownBy(() -> comment(auditor, review, foreign)).isInstanceOf(NotFound.class);
    var after = callers.as(auditor, () -> reviews.get(review.id(), foreign)).items();
    assertThat(own).containsAll(after.stream().map(item -> item.event().id()).toList());
  }

  @Test
  void aReviewThatIsLateRaisesOneAlarm() throws Exception {
    var review = open();
    records.change("update audit_review set due_at = ? where id = ?", "2026-01-01", review.id());

    opening.overdue(review.id());
    opening.overdue(review.id());

    assertThat(
            records.count(
                """
                select count(*) from alarm
                where kind = 'REVIEW_OVERDUE' and subject_id = ? and facility_id = ?\
                """,
                review.id(),
                here()))
        .isEqualTo(1);
  }

  private ReviewView open() throws Exception {
    opening.open(here(), period);
    var auditor = staff.newcomer("AUDITOR");
    return inPeriod(callers.as(auditor, reviews::list));
  }

  private Stream<String> all() {
    return records
        .texts("select id from fauces_audit.audit_event where occurred_at = ?", from())
        .stream();
  }

  /** What anybody draws again who knows the seed. */
  private List<String> drawn(ReviewView review) {
    return drawn(review, all());
  }
}
