package org.fauces.diagnosis.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelDescription;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.diagnosis.domain.OperatingPoint;
import org.fauces.diagnosis.domain.OperatingPoints;
import org.fauces.diagnosis.domain.ThresholdRule;
import org.fauces.diagnosis.domain.ThresholdRules;
import org.fauces.diagnosis.service.FacilityThresholds.JudgedBy;
import org.fauces.diagnosis.service.OperatingPointsView.Standing;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest.Deed;
import org.fauces.identity.service.Caller;
import org.fauces.identity.service.FourEyes;
import org.fauces.modelregistry.service.ActiveModel;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.StaleVersion;
import org.fauces.shared.domain.TimeOrderedId;
import org.fauces.shared.service.Saved;

/**
 * A facility's own thresholds for the network. A physician proposes, since it is a clinical
 * decision; an administrator of the facility approves it through the approvals, since nobody
 * changes alone what others are judged by.
 */
@Stateless
@RolesAllowed({PHYSICIAN, FACILITY_ADMIN, GROUP_ADMIN, AUDITOR})
public class OperatingPointService {
  private static final int MOST_LISTED = 100;

  @Inject OperatingPointRows rows;
  @Inject ActiveModel activeModel;
  @Inject FourEyes fourEyes;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** By what the next analysis is judged, and the newest that were proposed. */
  @Audited(AuditAction.OPERATING_POINTS_LIST)
  public FacilityThresholds list() {
    var facilityId = caller.facilityId();
    var newest = rows.newest(facilityId);
    var model = model();
    var own = model.map(SiteThresholds::own).orElse(Map.of()).values();
    return new FacilityThresholds(
        newest.map(OperatingPoints::version).orElse(0),
        judgedBy(newest, model),
        model.map(ModelDescription::digest).orElse(null),
        own.stream().sorted(Comparator.comparing(ThresholdRule::disease)).toList(),
        views(rows.list(facilityId, MOST_LISTED), newest, model));
  }

  @Audited(AuditAction.OPERATING_POINTS_READ)
  public OperatingPointsView get(UUID id) {
    audit.about(EntityKind.OPERATING_POINTS, id);
    var points = rows.find(id).orElseThrow(NotFound::new);
    caller.requireAt(points.facilityId());
    return view(points);
  }

  /** Keeps what is proposed until a second person approves the request of the same id. */
  @RolesAllowed(PHYSICIAN)
  @Audited(AuditAction.OPERATING_POINTS_PROPOSE)
  public Saved<OperatingPointsView> propose(ProposeOperatingPoints command) {
    var facilityId = caller.facilityId();
    audit.about(EntityKind.OPERATING_POINTS, command.id());
    var digest = digest(command, facilityId);
    var earlier = rows.find(command.id());
    if (earlier.isPresent()) {
      return new Saved<>(view(CreationDigest.earlier(earlier, digest)), false);
    }
    var model = requireModel(command);
    ThresholdRules.enforce(command.points(), SiteThresholds.own(model));
    if (command.version() != rows.newest(facilityId).map(OperatingPoints::version).orElse(0)) {
      throw new StaleVersion();
    }
    var points =
        OperatingPoints.propose(
                command.id(),
                facilityId,
                command.version(),
                SiteThresholds.named(model),
                command.reason())
            .by(caller.accountId(), clock.instant(), digest);
    var deed = new Deed(ApprovalKind.OPERATING_POINTS, facilityId, command.id(), "{}");
    if (!fourEyes.ask(command.id(), deed, command.reason()).created()) { // the same, sent twice
      return new Saved<>(view(CreationDigest.earlier(rows.find(command.id()), digest)), false);
    }
    write(points, command.points());
    return new Saved<>(view(points), true);
  }

  /** What was seen of a model that was replaced meanwhile must be looked at anew. */
  private ModelDescription requireModel(ProposeOperatingPoints command) {
    var model =
        model()
            .orElseThrow(
                () ->
                    new DomainException(
                        ProblemType.MODEL_UNAVAILABLE, activeModel.whyUnavailable().orElse(null)));
    if (!model.digest().equals(command.modelDigest())) {
      throw new StaleVersion();
    }
    return model;
  }

  private void write(OperatingPoints points, List<ThresholdRule> rules) {
    rows.add(points);
    rows.flush(); // before the rows that refer to it
    for (int i = 0; i < rules.size(); i++) {
      rows.add(new OperatingPoint(TimeOrderedId.next(), points.id(), i, rules.get(i)));
    }
    rows.flush();
  }

  private OperatingPointsView view(OperatingPoints points) {
    return views(List.of(points), rows.newest(points.facilityId()), model()).get(0);
  }

  private List<OperatingPointsView> views(
      List<OperatingPoints> sets,
      Optional<OperatingPoints> newest,
      Optional<ModelDescription> model) {
    Map<UUID, List<ThresholdRule>> rules =
        rows.rulesOf(sets.stream().map(OperatingPoints::id).toList()).stream()
            .collect(
                groupingBy(
                    OperatingPoint::operatingPointsId, mapping(OperatingPoint::rule, toList())));
    var views = new ArrayList<OperatingPointsView>();
    for (OperatingPoints set : sets) {
      views.add(
          OperatingPointsView.of(
              set, rules.getOrDefault(set.id(), List.of()), standing(set, newest, model)));
    }
    return views;
  }

  private static Standing standing(
      OperatingPoints set, Optional<OperatingPoints> newest, Optional<ModelDescription> model) {
    if (!set.isApproved()) {
      return Standing.PROPOSED;
    }
    if (newest.filter(each -> each.id().equals(set.id())).isEmpty()) {
      return Standing.REPLACED;
    }
    boolean isForThis = model.filter(each -> SiteThresholds.isFor(set, each)).isPresent();
    return isForThis ? Standing.IN_FORCE : Standing.OTHER_MODEL;
  }

  private JudgedBy judgedBy(Optional<OperatingPoints> newest, Optional<ModelDescription> model) {
    if (model.isEmpty()) {
      return JudgedBy.NOBODY;
    }
    if (newest.isEmpty() || rows.rulesOf(List.of(newest.get().id())).isEmpty()) {
      return JudgedBy.MODEL;
    }
    return SiteThresholds.isFor(newest.get(), model.get())
        ? JudgedBy.FACILITY
        : JudgedBy.MODEL_SINCE_REPLACED;
  }

  private Optional<ModelDescription> model() {
    return activeModel.find().map(DiagnosticModel::description);
  }

  private byte[] digest(ProposeOperatingPoints command, UUID facilityId) {
    return creationDigest.of(
        "operating-points",
        facilityId,
        command.version(),
        command.modelDigest(),
        command.points(),
        command.reason());
  }
}
