package org.fauces.it.services.inside;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.services.Records;
import org.fauces.review.domain.ReviewCalendar.Period;
import org.fauces.review.service.CommentOnEvent;
import org.fauces.review.service.ReviewItemView;
import org.fauces.review.service.ReviewOpening;
import org.fauces.review.service.ReviewService;
import org.fauces.review.service.ReviewView;

/** Events in a period of its own for each test, and the reviews of them. */
abstract class ReviewedEvents extends Inside {
  static final int EVENTS = 400;
  static final int SAMPLE = 50; // the default

  private static final Instant BEGIN = Instant.parse("2031-01-01T00:00:00Z");

  @Inject ReviewOpening opening;
  @Inject ReviewService reviews;
  @Inject Records records;

  final Period period = period();
  final UUID somebody = UUID.randomUUID();

  ReviewView inPeriod(List<ReviewView> listed) {
    return listed.stream()
        .filter(review -> review.from().equals(period.from()))
        .findFirst()
        .orElseThrow();
  }

  void comment(Someone who, ReviewView review, UUID eventId) throws Exception {
    comment(who, review.id(), eventId);
  }

  void comment(Someone who, UUID review, UUID eventId) throws Exception {
    callers.as(
        who,
        () -> {
          reviews.comment(new CommentOnEvent(review, eventId, Commands.FREE_TEXT));
          return null;
        });
  }

  List<ReviewItemView> items(Someone who, ReviewView review) throws Exception {
    return callers.as(who, () -> reviews.get(review.id(), null)).items();
  }

  UUID here() {
    return staff.administrator().facilityId();
  }

  String from() {
    return period.from().toString().replace('T', ' ').replace("Z", "");
  }

  /** A period of its own for each test, in years in which nothing else happens. */
  private static Period period() {
    var from = BEGIN.plus(Duration.ofMinutes((int) (Math.random() * 10_000_000)));
    return new Period(from, from.plus(Duration.ofMinutes(1)), from.plus(Duration.ofDays(1)));
  }

  void insert(int count, String action, String outcome, UUID account) {
    insertAt(here(), count, action, outcome, account);
  }

  void insertAt(UUID facility, int count, String action, String outcome, UUID account) {
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

  List<String> idsIn(ReviewView review, String chosen) {
    return records.texts(
        "select event_id from audit_review_item where review_id = ? and chosen = ?",
        review.id(),
        chosen);
  }

  private static String digest(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> drawn(ReviewView review, Stream<String> of) {
    return of.sorted(Comparator.comparing(id -> digest(review.seed() + id.replace("-", ""))))
        .limit(SAMPLE)
        .toList();
  }
}
