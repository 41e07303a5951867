package org.fauces.it.services.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.services.Records;
import org.fauces.patient.service.PatientService;
import org.fauces.review.domain.AuditQuestion;
import org.fauces.review.domain.ReviewCalendar.Period;
import org.fauces.review.domain.SearchScope;
import org.fauces.review.service.AuditExportService;
import org.fauces.review.service.BeginExport;
import org.fauces.review.service.CommentOnEvent;
import org.fauces.review.service.ReviewItemView;
import org.fauces.review.service.ReviewOpening;
import org.fauces.review.service.ReviewService;
import org.fauces.review.service.ReviewView;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A review holds what its seed draws and whatever is always looked at, and needs two people. */
@Tag("NSG-2.6-11")
class ReviewsIT extends Inside {
  private static final Instant BEGIN = Instant.parse("2031-01-01T00:00:00Z");
  private static final int EVENTS = 400;
  private static final int SAMPLE = 50; // the default

  @Inject ReviewOpening opening;
  @Inject ReviewService reviews;
  @Inject AuditExportService exports;
  @Inject PatientService patients;
  @Inject Records records;

  private final Period period = period();
  private final UUID somebody = UUID.randomUUID();

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

  @Test
  void twoReviewsOfTheGroupsPeriodAreNotMade() {
    opening.openOfGroup(period);

    assertThatThrownBy(() -> opening.openOfGroup(period)).isInstanceOf(Exception.class);

    assertThat(records.count("select count(*) from audit_review where group_from = ?", from()))
        .isEqualTo(1);
  }

  private ReviewView inPeriod(List<ReviewView> listed) {
    return listed.stream()
        .filter(review -> review.from().equals(period.from()))
        .findFirst()
        .orElseThrow();
  }

  private Stream<String> ofNoFacility() {
    return records
        .texts(
            "select id from fauces_audit.audit_event where occurred_at = ? and facility_id is null",
            from())
        .stream();
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

  @Test
  void anExportNeedsAFactorThatWasProvenJustNow() throws Exception {
    var auditor = staff.newcomer("AUDITOR");
    records.change(
        "update sign_in_session set second_factor_at = utc_timestamp(6) - interval 16 minute"
            + " where id = ?",
        auditor.sessionId());
    var question =
        new AuditQuestion(SearchScope.FACILITY, somebody, null, Set.of(), Set.of(), null, null);

    assertThatThrownBy(
            () -> callers.as(auditor, () -> exports.begin(new BeginExport(question, "a test"))))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.type()).isEqualTo(ProblemType.FACTOR_REQUIRED));
  }

  @Test
  void aPieceOfAnExportHoldsNothingOfAForeignPatient() throws Exception {
    var own = patientOf(staff.physician());
    var foreign = patientOf(staff.physicianElsewhere());
    var auditor = staff.newcomer("AUDITOR");

    assertThat(callers.as(auditor, () -> exports.page(about(own), null)).events()).isNotEmpty();
    assertThatThrownBy(() -> callers.as(auditor, () -> exports.page(about(foreign), null)))
        .isInstanceOf(NotFound.class);
  }

  private UUID patientOf(Someone who) throws Exception {
    var id = UUID.randomUUID();
    callers.as(who, () -> patients.register(Commands.patient(id)));
    return id;
  }

  private static AuditQuestion about(UUID patientId) {
    return new AuditQuestion(SearchScope.FACILITY, null, patientId, Set.of(), Set.of(), null, null);
  }

  private void comment(Someone who, ReviewView review, UUID eventId) throws Exception {
    comment(who, review.id(), eventId);
  }

  private void comment(Someone who, UUID review, UUID eventId) throws Exception {
    callers.as(
        who,
        () -> {
          reviews.comment(new CommentOnEvent(review, eventId, Commands.FREE_TEXT));
          return null;
        });
  }

  private List<ReviewItemView> items(Someone who, ReviewView review) throws Exception {
    return callers.as(who, () -> reviews.get(review.id(), null)).items();
  }

  private ReviewView open() throws Exception {
    opening.open(here(), period);
    var auditor = staff.newcomer("AUDITOR");
    return inPeriod(callers.as(auditor, reviews::list));
  }

  private UUID here() {
    return staff.administrator().facilityId();
  }

  private String from() {
    return period.from().toString().replace('T', ' ').replace("Z", "");
  }

  /** A period of its own for each test, in years in which nothing else happens. */
  private static Period period() {
    var from = BEGIN.plus(Duration.ofMinutes((int) (Math.random() * 10_000_000)));
    return new Period(from, from.plus(Duration.ofMinutes(1)), from.plus(Duration.ofDays(1)));
  }

  private void insert(int count, String action, String outcome, UUID account) {
    insertAt(here(), count, action, outcome, account);
  }

  private void insertAt(UUID facility, int count, String action, String outcome, UUID account) {
    records.change(
        """
        insert into fauces_audit.audit_event (id, occurred_at, node_id, sequence, boot_id,
          schema_version, action, outcome, account_id, facility_id, roles)
        with recursive numbers as (select 1 as n union all select n + 1 from numbers where n < ?)
        select unhex(md5(concat(uuid(), n))), ?, unhex(md5('node')), n, unhex(md5(uuid())), 1, ?,
          ?, ?, ?, '' from numbers\
        """,
        count,
        from(),
        action,
        outcome,
        account,
        facility);
  }

  private List<String> idsIn(ReviewView review, String chosen) {
    return records.texts(
        "select event_id from audit_review_item where review_id = ? and chosen = ?",
        review.id(),
        chosen);
  }

  /** What anybody draws again who knows the seed. */
  private List<String> drawn(ReviewView review) {
    return drawn(review, all());
  }

  private static List<String> drawn(ReviewView review, Stream<String> of) {
    return of.sorted(Comparator.comparing(id -> digest(review.seed() + id.replace("-", ""))))
        .limit(SAMPLE)
        .toList();
  }

  private Stream<String> all() {
    return records
        .texts("select id from fauces_audit.audit_event where occurred_at = ?", from())
        .stream();
  }

  private static String digest(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
