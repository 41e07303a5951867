package org.fauces.quality.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.modelregistry.service.ActiveModel;
import org.fauces.quality.domain.CalendarPeriod;
import org.fauces.quality.domain.ConcordanceCounts;
import org.fauces.quality.domain.ReferenceTest;
import org.fauces.quality.service.ConcordanceView.Caution;
import org.fauces.quality.service.ConcordanceView.Group;
import org.fauces.quality.service.Slices.Slice;

/** How the network's findings agree with confirmatory tests that came before or after. */
@Stateless
@RolesAllowed({PHYSICIAN, FACILITY_ADMIN, GROUP_ADMIN, AUDITOR})
public class ConcordanceService {
  @Inject FigureScope scope;
  @Inject Slices slices;
  @Inject ConcordanceRows rows;
  @Inject FigureRules rules;
  @Inject ActiveModel activeModel;

  @Audited(AuditAction.FIGURES_CONCORDANCE)
  public ConcordanceView figures(ConcordanceQuery query) {
    var facilities = scope.of(query.facility());
    var period = query.period() == null ? slices.lastYear(facilities) : query.period();
    var groups = counts(facilities, period, query);
    var total = groups.values().stream().reduce(ConcordanceCounts.NONE, ConcordanceCounts::plus);
    int least = rules.least();
    return new ConcordanceView(
        facilities,
        period.from(),
        period.to(),
        query.disease(),
        query.reference(),
        query.by(),
        activeModel.find().map(model -> model.description().trainedOn()).orElse(null),
        rules.window().hoursBefore(),
        rules.window().hoursAfter(),
        least,
        cautions(query.reference()),
        Group.of("", total, least),
        groups.entrySet().stream()
            .map(group -> Group.of(group.getKey(), group.getValue(), least))
            .toList());
  }

  private Map<String, ConcordanceCounts> counts(
      List<UUID> facilities, CalendarPeriod period, ConcordanceQuery query) {
    var counts = new TreeMap<String, ConcordanceCounts>();
    for (Slice slice : slices.of(facilities, period, query.by())) {
      if (slice.key() != null) {
        counts.putIfAbsent(slice.key(), ConcordanceCounts.NONE); // a month without any is one
      }
      rows.count(slice, query, rules.window())
          .forEach(
              cell ->
                  counts.merge(
                      slice.key() == null ? cell.group() : slice.key(),
                      cell.counts(),
                      ConcordanceCounts::plus));
    }
    return counts;
  }

  private static List<Caution> cautions(ReferenceTest reference) {
    var cautions = new ArrayList<Caution>();
    cautions.add(Caution.TESTED_PATIENTS_ONLY);
    if (reference != ReferenceTest.PCR) {
      cautions.add(Caution.AGREEMENT_NOT_ACCURACY);
    }
    return cautions;
  }
}
