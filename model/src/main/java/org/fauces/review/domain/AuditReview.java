package org.fauces.review.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.review.domain.ReviewCalendar.Period;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/**
 * The review of one facility's events of one period, or of those of no facility: a sample that
 * anybody can draw again from the seed, and all events of the chosen kinds. It ends when each of
 * them is signed off.
 */
@Entity
@Table(name = "audit_review")
public class AuditReview extends Identified {
  private static final Duration BETWEEN_ALARMS = Duration.ofDays(7);

  @Version
  @Column(name = "version")
  private int version;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Column(name = "group_from")
  private Instant groupFrom;

  @Column(name = "period_from")
  private Instant from;

  @Column(name = "period_to")
  private Instant to;

  @Column(name = "seed")
  private String seed;

  @Column(name = "population")
  private long population;

  @Column(name = "sample_size")
  private int sampleSize;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "signed_off_at")
  private Instant signedOffAt;

  @Column(name = "alarmed_at")
  private Instant alarmedAt;

  @Column(name = "wrapped_key")
  private byte[] wrappedKey;

  protected AuditReview() {} // JPA

  private AuditReview(UUID id, Period period, byte[] wrappedKey) {
    super(id);
    this.wrappedKey = wrappedKey.clone();
    this.from = period.from();
    this.to = period.to();
    this.dueAt = period.due();
  }

  /** Opens the review of a facility's period; the key is that of its comments. */
  public static AuditReview open(UUID id, UUID facilityId, Period period, byte[] wrappedKey) {
    var review = new AuditReview(id, period, wrappedKey);
    review.facilityId = facilityId;
    return review;
  }

  /** Opens the review of what a period has of no facility. */
  public static AuditReview ofGroup(UUID id, Period period, byte[] wrappedKey) {
    var review = new AuditReview(id, period, wrappedKey);
    review.groupFrom = period.from();
    return review;
  }

  /** Notes how the sample is drawn, and out of how many. */
  public AuditReview drawn(String seed, int sampleSize, long population, Instant now) {
    this.seed = seed;
    this.sampleSize = sampleSize;
    this.population = population;
    this.openedAt = Instants.micros(now);
    return this;
  }

  /** Everything in it is signed off. */
  public void signOff(Instant now) {
    if (isSignedOff()) {
      throw new IllegalStateException(this + " is signed off");
    }
    signedOffAt = Instants.micros(now);
  }

  public boolean isSignedOff() {
    return signedOffAt != null;
  }

  /** Whether it is late and that was not said in the last days. */
  public boolean needsAlarm(Instant now) {
    return !isSignedOff()
        && now.isAfter(dueAt)
        && (alarmedAt == null || now.isAfter(alarmedAt.plus(BETWEEN_ALARMS)));
  }

  public void alarmed(Instant now) {
    alarmedAt = Instants.micros(now);
  }

  /** Null of the group's, which is reviewed wherever somebody reviews. */
  public UUID facilityId() {
    return facilityId;
  }

  public Instant from() {
    return from;
  }

  public Instant to() {
    return to;
  }

  public String seed() {
    return seed;
  }

  public long population() {
    return population;
  }

  public int sampleSize() {
    return sampleSize;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant signedOffAt() {
    return signedOffAt;
  }

  public byte[] wrappedKey() {
    return wrappedKey.clone();
  }
}
