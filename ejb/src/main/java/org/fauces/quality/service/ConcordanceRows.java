package org.fauces.quality.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.fauces.diagnosis.domain.Diseases;
import org.fauces.diagnosis.domain.Outcome;
import org.fauces.diagnosis.domain.TestResult;
import org.fauces.quality.domain.ConcordanceCounts;
import org.fauces.quality.domain.Grouping;
import org.fauces.quality.service.Slices.Slice;
import org.fauces.shared.domain.InstantConverter;
import org.fauces.shared.domain.UuidBytes;

/** Counts findings against tests, one facility and period at a time. */
@ApplicationScoped
class ConcordanceRows {
  private static final InstantConverter INSTANTS = new InstantConverter();
  private static final int SECONDS_PER_HOUR = 3600;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** Examinations of one group that had one finding and one test result. */
  record Cell(String group, ConcordanceCounts counts) {}

  /** The window around an examination in which a sample tells of the same illness. */
  record Window(int hoursBefore, int hoursAfter) {}

  /**
   * The run that counts is the examination's current one: that which the physician decided on, and
   * while nobody has, the last complete one on the present facts. The test that counts is the valid
   * one sampled nearest to the opening of the examination; of one sample, the report that came
   * last.
   */
  List<Cell> count(Slice slice, ConcordanceQuery query, Window window) {
    List<?> found =
        em.createNativeQuery(
                """
                select k.grp, k.outcome, k.tested, count(*) from (
                  select
                    case ?
                      when 'AGE_BAND' then coalesce(r.age_band, 'UNKNOWN')
                      when 'ONSET_BAND' then coalesce(r.onset_band, 'UNKNOWN')
                      when 'MODEL' then concat(r.model_name, ' ', r.model_version, ' ',
                        lower(left(hex(r.model_digest), 12)))
                      when 'THRESHOLDS' then r.threshold_version
                      when 'CAMERA' then coalesce(hex(e.camera_id), 'NONE')
                      else ''
                    end as grp,
                    x.outcome,
                    (select t.result from confirmatory_test t
                      where t.examination_id = e.id and t.disease_system = x.disease_system
                        and t.disease_code = x.disease_code and t.method = ?
                        and t.result <> 'INVALID'
                        and timestampdiff(second, e.opened_at, t.sampled_at) between ? and ?
                      order by abs(timestampdiff(microsecond, e.opened_at, t.sampled_at)),
                        t.recorded_at desc, t.id desc
                      limit 1) as tested
                  from examination e
                  join analysis_run r on r.id = e.current_run_id
                  join analysis_result x on x.run_id = r.id
                  where e.facility_id = ? and e.opened_at >= ? and e.opened_at < ?
                    and e.state in ('ANALYSED', 'DECIDED', 'AMENDED')
                    and r.state = 'COMPLETED' and r.purpose = 'CLINICAL'
                    and x.disease_system = ? and x.disease_code = ?
                    and (? = '' or coalesce(r.age_band, 'UNKNOWN') = ?)
                    and (? = '' or coalesce(r.onset_band, 'UNKNOWN') = ?)
                    and (? = '' or lower(hex(r.model_digest)) = ?)
                ) as k group by k.grp, k.outcome, k.tested\
                """)
            .setParameter(1, query.by().name())
            .setParameter(2, query.reference().method().name())
            .setParameter(3, -window.hoursBefore() * SECONDS_PER_HOUR)
            .setParameter(4, window.hoursAfter() * SECONDS_PER_HOUR)
            .setParameter(5, UuidBytes.of(slice.facilityId()))
            .setParameter(6, INSTANTS.convertToDatabaseColumn(slice.from()))
            .setParameter(7, INSTANTS.convertToDatabaseColumn(slice.to()))
            .setParameter(8, Diseases.SYSTEM)
            .setParameter(9, query.disease())
            .setParameter(10, any(query.ageBand()))
            .setParameter(11, any(query.ageBand()))
            .setParameter(12, any(query.onsetBand()))
            .setParameter(13, any(query.onsetBand()))
            .setParameter(14, any(query.modelDigest()))
            .setParameter(15, any(query.modelDigest()))
            .getResultList();
    return found.stream().map(row -> cell((Object[]) row, query.by())).toList();
  }

  private static Cell cell(Object[] row, Grouping by) {
    var tested = row[2] == null ? null : TestResult.valueOf((String) row[2]);
    long count = ((Number) row[3]).longValue();
    return new Cell(
        by.key((String) row[0]),
        ConcordanceCounts.of(Outcome.valueOf((String) row[1]), tested, count));
  }

  private static String any(String filter) {
    return filter == null ? "" : filter;
  }
}
