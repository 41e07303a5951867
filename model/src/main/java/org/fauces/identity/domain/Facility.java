package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.TextRules;

/** A hospital or clinic. Patients, examinations and roles belong to exactly one. */
@Entity
@Table(name = "facility")
public class Facility extends Identified implements Created {
  @Version
  @Column(name = "version")
  private int version;

  @Column(name = "name")
  private String name;

  @Column(name = "institution_code")
  private String institutionCode;

  /** What "today" means there. */
  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected Facility() {} // JPA

  private Facility(UUID id, Description description) {
    super(id);
    this.name = description.name();
    this.institutionCode = description.institutionCode();
    this.timeZone = zone(description.timeZone()).getId();
  }

  /** Opens a facility; its texts must fit and its time zone be known to the platform. */
  public static Facility open(UUID id, Description description, Instant now, byte[] digest) {
    description.check();
    var facility = new Facility(id, description);
    facility.createdAt = Instants.micros(now);
    facility.creationDigest = digest.clone();
    return facility;
  }

  /** What is known of a facility from outside. */
  public record Description(String name, String institutionCode, String timeZone) {
    public static final int MAX_NAME = 200;
    public static final int MAX_INSTITUTION_CODE = 20;

    private void check() {
      new TextRules()
          .line("/name", name, MAX_NAME)
          .line("/institutionCode", institutionCode, MAX_INSTITUTION_CODE)
          .enforce();
    }
  }

  private static ZoneId zone(String name) {
    // the region's name only: an offset such as +09:00 knows no summer time
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw DomainException.invalid("/timeZone", "known-time-zone");
    }
    return ZoneId.of(name);
  }

  /** Ends it: nobody gets a role there any more. It is never opened again. */
  public void close(Instant now) {
    requireOpen();
    closedAt = Instants.micros(now);
  }

  /** Refuses to give anything at a facility that is closed. */
  public void requireOpen() {
    if (!isOpen()) {
      throw new DomainException(ProblemType.FACILITY_CLOSED, null);
    }
  }

  public boolean isOpen() {
    return closedAt == null;
  }

  public int version() {
    return version;
  }

  public String name() {
    return name;
  }

  public String institutionCode() {
    return institutionCode;
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  public Instant createdAt() {
    return createdAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
