package org.fauces.quality.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.quality.domain.CalendarPeriod;
import org.fauces.quality.domain.Imageability;
import org.fauces.quality.service.ImageabilityRows.Photos;
import org.fauces.quality.service.ImageabilityView.Group;
import org.fauces.quality.service.Slices.Slice;

/**
 * How well throats are photographed: photos refused by class, patients never analysable, retakes.
 */
@Stateless
@RolesAllowed({PHYSICIAN, FACILITY_ADMIN, GROUP_ADMIN, AUDITOR})
public class ImageabilityService {
  @Inject FigureScope scope;
  @Inject Slices slices;
  @Inject ImageabilityRows rows;
  @Inject FigureRules rules;

  @Audited(AuditAction.FIGURES_IMAGEABILITY)
  public ImageabilityView figures(ImageabilityQuery query) {
    var facilities = scope.of(query.facility());
    var period = query.period() == null ? slices.lastYear(facilities) : query.period();
    var tally = tally(facilities, period, query);
    int least = rules.least();
    return new ImageabilityView(
        facilities,
        period.from(),
        period.to(),
        query.by(),
        least,
        tally.total().group("", least),
        tally.groups.entrySet().stream()
            .map(group -> group.getValue().group(group.getKey(), least))
            .toList());
  }

  private Tally tally(List<UUID> facilities, CalendarPeriod period, ImageabilityQuery query) {
    var tally = new Tally();
    for (Slice slice : slices.of(facilities, period, query.by())) {
      if (slice.key() != null) {
        tally.of(slice.key()); // a month without any is one
      }
      rows.examinations(slice, query.by())
          .forEach(found -> tally.of(key(slice, found.group())).add(found.counts()));
      rows.photosAtIntake(slice, query.by())
          .forEach(found -> tally.of(key(slice, found.group())).atIntake(found));
      rows.photosInAnalysis(slice, query.by())
          .forEach(found -> tally.of(key(slice, found.group())).inAnalysis(found));
    }
    return tally;
  }

  private static String key(Slice slice, String group) {
    return slice.key() == null ? group : slice.key();
  }

  /** What was counted, group by group. */
  private static final class Tally {
    private final Map<String, Counted> groups = new TreeMap<>();

    Counted of(String key) {
      return groups.computeIfAbsent(key, missing -> new Counted());
    }

    Counted total() {
      var total = new Counted();
      groups.values().forEach(total::add);
      return total;
    }
  }

  private static final class Counted {
    private final Map<String, Long> atIntake = new TreeMap<>();
    private final Map<String, Long> inAnalysis = new TreeMap<>();
    private Imageability examinations = Imageability.NONE;

    void add(Imageability counts) {
      examinations = examinations.plus(counts);
    }

    void add(Counted other) {
      add(other.examinations);
      other.atIntake.forEach((quality, count) -> atIntake.merge(quality, count, Long::sum));
      other.inAnalysis.forEach((quality, count) -> inAnalysis.merge(quality, count, Long::sum));
    }

    void atIntake(Photos photos) {
      atIntake.merge(photos.quality(), photos.count(), Long::sum);
    }

    void inAnalysis(Photos photos) {
      inAnalysis.merge(photos.quality(), photos.count(), Long::sum);
    }

    Group group(String key, int least) {
      return Group.of(key, examinations, atIntake, inAnalysis, least);
    }
  }
}
