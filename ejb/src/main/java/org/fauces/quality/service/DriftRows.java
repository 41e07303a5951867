package org.fauces.quality.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.ai.drift.PhotoStatistics;
import org.fauces.examination.domain.FormRevision;
import org.fauces.shared.domain.InstantConverter;
import org.fauces.shared.domain.UuidBytes;

/** What the network was shown at a facility, the newest of it; and who looks at that when. */
@ApplicationScoped
class DriftRows {
  private static final InstantConverter INSTANTS = new InstantConverter();

  /** More would tell nothing else: the index of so many is as good as exact. */
  private static final int MOST_INTERVIEWS = 5_000;

  private static final int MOST_PHOTOS = 20_000;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** The interviews that the runs which count have read, of one version of the questionnaire. */
  List<FormRevision> interviews(UUID facilityId, Instant from, Instant to, String questionnaire) {
    return em.createQuery(
            """
            select f from Examination e, AnalysisRun r, FormRevision f
            where e.facilityId = :facility and e.openedAt >= :from and e.openedAt < :to
              and r.id = e.currentRunId
              and r.state = org.fauces.diagnosis.domain.RunState.COMPLETED
              and f.examinationId = e.id
              and f.form = org.fauces.examination.domain.FormKind.INTERVIEW
              and f.revision = r.interviewRevision and f.questionnaireVersion = :questionnaire
            order by e.openedAt desc\
            """,
            FormRevision.class)
        .setParameter("facility", facilityId)
        .setParameter("from", from)
        .setParameter("to", to)
        .setParameter("questionnaire", questionnaire)
        .setHint("eclipselink.read-only", true)
        .setMaxResults(MOST_INTERVIEWS)
        .getResultList();
  }

  /** The statistics of the photos that came, the refused ones among them. */
  List<PhotoStatistics> photos(UUID facilityId, Instant from, Instant to) {
    return em.createQuery(
            """
            select p.facts.measurements.luminance, p.facts.measurements.contrast,
              p.facts.measurements.redToGreen, p.facts.measurements.blueToGreen,
              p.facts.measurements.saturation, p.facts.measurements.sharpness
            from Examination e, Photo p
            where e.facilityId = :facility and e.openedAt >= :from and e.openedAt < :to
              and p.examinationId = e.id and p.facts.measurements.luminance is not null
            order by e.openedAt desc\
            """,
            Object[].class)
        .setParameter("facility", facilityId)
        .setParameter("from", from)
        .setParameter("to", to)
        .setMaxResults(MOST_PHOTOS)
        .getResultStream()
        .map(DriftRows::statistics)
        .toList();
  }

  /** Open facilities whose inputs nobody has compared for so long. */
  List<UUID> due(Instant now, int limit) {
    List<?> found =
        em.createNativeQuery(
                """
                select f.id from facility f left join drift_check c on c.facility_id = f.id
                where f.closed_at is null and (c.next_at is null or c.next_at <= ?)
                order by f.id limit ?\
                """)
            .setParameter(1, INSTANTS.convertToDatabaseColumn(now))
            .setParameter(2, limit)
            .getResultList();
    return found.stream().map(id -> UuidBytes.read((byte[]) id)).toList();
  }

  /** Whether it is this transaction's to compare now; of several nodes it is one's. */
  boolean claim(UUID facilityId, Instant now, Instant next) {
    em.createNativeQuery("insert ignore into drift_check (facility_id, next_at) values (?, ?)")
        .setParameter(1, UuidBytes.of(facilityId))
        .setParameter(2, INSTANTS.convertToDatabaseColumn(now))
        .executeUpdate();
    int claimed =
        em.createNativeQuery(
                "update drift_check set next_at = ? where facility_id = ? and next_at <= ?")
            .setParameter(1, INSTANTS.convertToDatabaseColumn(next))
            .setParameter(2, UuidBytes.of(facilityId))
            .setParameter(3, INSTANTS.convertToDatabaseColumn(now))
            .executeUpdate();
    return claimed == 1;
  }

  private static PhotoStatistics statistics(Object[] row) {
    return new PhotoStatistics(
        (Double) row[0],
        (Double) row[1],
        (Double) row[2],
        (Double) row[3],
        (Double) row[4],
        (Double) row[5]);
  }
}
