package org.fauces.modelregistry.service;

import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.Caller;

/**
 * Chooses which model judges. It is opened and tried on this node first, so that a model that does
 * not run never becomes the active one; then one row decides for every node.
 */
@Stateless
@RolesAllowed(GROUP_ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ModelActivationService {
  @Inject Caller caller;
  @Inject ModelTrials trials;
  @Inject ModelChanges changes;

  @Audited(AuditAction.MODEL_ACTIVATE)
  public ModelView activate(UUID id) {
    caller.accountId();
    trials.requireFit(changes.activatable(id));
    return changes.activate(id);
  }

  /** Goes back to the model before; also when the active one cannot be loaded. */
  @Audited(AuditAction.MODEL_ROLL_BACK)
  public ModelView rollBack() {
    caller.accountId();
    var before = changes.beforeActive();
    trials.requireFit(before.digest());
    return changes.rollBack(before.id());
  }
}
