package org.fauces.quality.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.fauces.quality.domain.Grouping;
import org.fauces.quality.domain.Imageability;
import org.fauces.quality.service.Slices.Slice;
import org.fauces.shared.domain.InstantConverter;
import org.fauces.shared.domain.UuidBytes;

/** Counts photos and examinations, one facility and period at a time. */
@ApplicationScoped
class ImageabilityRows {
  private static final InstantConverter INSTANTS = new InstantConverter();

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  record Examinations(String group, Imageability counts) {}

  record Photos(String group, String quality, long count) {}

  /** Examinations that were analysed, or could not be for want of a usable photo. */
  List<Examinations> examinations(Slice slice, Grouping by) {
    List<?> found =
        inSlice(
                em.createNativeQuery(
                    """
                    select k.grp, count(*), sum(1 - k.analysable), sum(k.refused),
                      sum(k.refused and k.accepted), sum(k.retaken)
                    from (
                      select
                        case ? when 'CAMERA' then coalesce(hex(e.camera_id), 'NONE')
                          else '' end as grp,
                        exists (select 1 from photo_assessment a
                          where a.run_id = r.id and a.quality = 'OK') as analysable,
                        exists (select 1 from photo p
                          where p.examination_id = e.id and p.quality <> 'OK') as refused,
                        exists (select 1 from photo p
                          where p.examination_id = e.id and p.quality = 'OK') as accepted,
                        exists (select 1 from analysis_run f
                          join photo p on p.examination_id = f.examination_id
                            and p.received_at > f.finished_at
                          where f.examination_id = e.id and f.state = 'COMPLETED'
                            and f.purpose = 'CLINICAL') as retaken
                      from examination e
                      left join analysis_run r on r.id = e.current_run_id
                        and r.state = 'COMPLETED' and r.purpose = 'CLINICAL'
                      left join decision d on d.examination_id = e.id and d.sequence = 1
                      where e.facility_id = ? and e.opened_at >= ? and e.opened_at < ?
                        and e.state in ('ANALYSED', 'DECIDED', 'AMENDED')
                        and (r.id is not null or d.without_run = 'NO_USABLE_PHOTO')
                    ) as k group by k.grp\
                    """),
                slice,
                by)
            .getResultList();
    return found.stream().map(row -> examinations((Object[]) row, by)).toList();
  }

  /** All photos, as the quality gate judged them when they came. */
  List<Photos> photosAtIntake(Slice slice, Grouping by) {
    return photos(
        em.createNativeQuery(
            """
            select k.grp, k.quality, count(*) from (
              select
                case ? when 'CAMERA' then coalesce(hex(e.camera_id), 'NONE')
                  else '' end as grp,
                p.quality
              from examination e join photo p on p.examination_id = e.id
              where e.facility_id = ? and e.opened_at >= ? and e.opened_at < ?
                and e.state <> 'CANCELLED'
            ) as k group by k.grp, k.quality\
            """),
        slice,
        by);
  }

  /** The photos of the runs that count, as these judged them. */
  List<Photos> photosInAnalysis(Slice slice, Grouping by) {
    return photos(
        em.createNativeQuery(
            """
            select k.grp, k.quality, count(*) from (
              select
                case ? when 'CAMERA' then coalesce(hex(e.camera_id), 'NONE')
                  else '' end as grp,
                a.quality
              from examination e join photo_assessment a on a.run_id = e.current_run_id
              where e.facility_id = ? and e.opened_at >= ? and e.opened_at < ?
                and e.state in ('ANALYSED', 'DECIDED', 'AMENDED') and a.quality is not null
            ) as k group by k.grp, k.quality\
            """),
        slice,
        by);
  }

  private static List<Photos> photos(Query query, Slice slice, Grouping by) {
    List<?> found = inSlice(query, slice, by).getResultList();
    return found.stream().map(row -> photos((Object[]) row, by)).toList();
  }

  private static Query inSlice(Query query, Slice slice, Grouping by) {
    return query
        .setParameter(1, by.name())
        .setParameter(2, UuidBytes.of(slice.facilityId()))
        .setParameter(3, INSTANTS.convertToDatabaseColumn(slice.from()))
        .setParameter(4, INSTANTS.convertToDatabaseColumn(slice.to()));
  }

  private static Examinations examinations(Object[] row, Grouping by) {
    return new Examinations(
        by.key((String) row[0]),
        new Imageability(
            number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5])));
  }

  private static Photos photos(Object[] row, Grouping by) {
    return new Photos(by.key((String) row[0]), (String) row[1], number(row[2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
