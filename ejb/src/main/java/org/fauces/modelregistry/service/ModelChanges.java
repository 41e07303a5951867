package org.fauces.modelregistry.service;

import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.identity.service.Caller;
import org.fauces.modelregistry.domain.ModelOrigin;
import org.fauces.modelregistry.domain.ModelStage;
import org.fauces.modelregistry.domain.ModelVersion;
import org.fauces.modelregistry.domain.ModelVersion.Contents;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.IdInUse;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/**
 * The short transactions of use cases that open a model's file before: what takes seconds runs
 * outside. Called by {@link ModelImportService} and {@link ModelActivationService} alone.
 */
@Stateless
@RolesAllowed(GROUP_ADMIN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ModelChanges {
  @Inject ModelVersions models;
  @Inject ClientIds clientIds;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Adds the row of a model whose file is kept. */
  public Saved<ModelView> add(UUID id, Contents contents) {
    audit.about(EntityKind.MODEL_VERSION, id);
    models.lockChoice(); // two imports of one file at once follow each other
    var known = models.findByDigest(contents.digest());
    if (known.isPresent()) {
      trail.success(AuditAction.MODEL_READ);
      return new Saved<>(ModelView.of(requireSame(known.get(), id)), false);
    }
    if (!clientIds.claim(id)) {
      throw new IdInUse();
    }
    var model =
        new ModelVersion(id, contents, ModelOrigin.UPLOADED, caller.accountId(), clock.instant());
    models.add(model);
    trail.success(AuditAction.MODEL_IMPORT);
    return new Saved<>(ModelView.of(model), true);
  }

  private static ModelVersion requireSame(ModelVersion known, UUID id) {
    if (!known.id().equals(id)) {
      throw new DomainException(ProblemType.MODEL_KNOWN, "It is the model " + known.id() + ".");
    }
    return known;
  }

  /** The digest of a model that may be activated. */
  public String activatable(UUID id) {
    audit.about(EntityKind.MODEL_VERSION, id);
    var model = find(id);
    model.require(ModelStage.APPROVED, ModelStage.SHADOW);
    return ModelView.digest(model);
  }

  /** Makes it the active one, of whose results every node is told within seconds. */
  public ModelView activate(UUID id) {
    var choice = models.lockChoice();
    var model = find(id);
    model.activate();
    choice.activeId().ifPresent(this::stepBack);
    choice.activate(id, caller.accountId(), clock.instant());
    models.flush();
    trail.success(AuditAction.MODEL_ACTIVATE);
    return ModelView.of(model);
  }

  /** The model that a rollback would go back to. */
  public ModelView beforeActive() {
    var before = find(previous());
    audit.about(EntityKind.MODEL_VERSION, before.id());
    return ModelView.of(before);
  }

  /** Makes the model before the active one again, unless somebody was faster. */
  public ModelView rollBack(UUID expected) {
    var choice = models.lockChoice();
    if (!previous().equals(expected)) {
      throw new DomainException(ProblemType.MODEL_STATE, "Somebody else has chosen meanwhile.");
    }
    var model = find(expected);
    model.activate();
    choice.activeId().ifPresent(this::stepBack);
    choice.rollBack(caller.accountId(), clock.instant());
    models.flush();
    trail.success(AuditAction.MODEL_ROLL_BACK);
    return ModelView.of(model);
  }

  private UUID previous() {
    return models
        .choice()
        .previousId()
        .orElseThrow(
            () ->
                new DomainException(
                    ProblemType.MODEL_STATE, "There is no model before to go back to."));
  }

  private void stepBack(UUID id) {
    audit.about(EntityKind.MODEL_VERSION, id);
    find(id).stepBack();
  }

  private ModelVersion find(UUID id) {
    return models.find(id).orElseThrow(NotFound::new);
  }
}
