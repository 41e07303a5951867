package org.fauces.quality.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.service.Caller;
import org.fauces.identity.service.FacilityDirectory;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.Roles;

/**
 * Whose figures somebody may see: those of the facility acted for, and whoever administers the
 * group those of every facility. Each facility that is counted is named in the audit record.
 */
@ApplicationScoped
class FigureScope {
  @Inject Caller caller;
  @Inject FacilityDirectory facilities;
  @Inject AuditSubjects audit;

  /** The facilities asked for; what is foreign or unknown does not exist. */
  List<UUID> of(FacilityChoice choice) {
    var own = caller.facilityId();
    var asked = choice.facilityId() == null ? own : choice.facilityId();
    boolean isForeign = choice.all() || !asked.equals(own);
    if (isForeign && !caller.has(Roles.GROUP_ADMIN)) {
      throw new NotFound();
    }
    var found = choice.all() ? facilities.all() : existing(asked);
    found.forEach(id -> audit.about(EntityKind.FACILITY, id));
    return found;
  }

  private List<UUID> existing(UUID id) {
    if (facilities.zoneOf(id).isEmpty()) {
      throw new NotFound();
    }
    return List.of(id);
  }
}
