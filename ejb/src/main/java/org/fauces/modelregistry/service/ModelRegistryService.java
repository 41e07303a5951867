package org.fauces.modelregistry.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest.Deed;
import org.fauces.identity.service.ApprovalView;
import org.fauces.identity.service.Caller;
import org.fauces.identity.service.FourEyes;
import org.fauces.modelregistry.domain.ModelStage;
import org.fauces.modelregistry.domain.ModelVersion;
import org.fauces.shared.domain.NotFound;

/** Shows the models, asks for approval, and leads them through the stages that open no file. */
@Stateless
@RolesAllowed(GROUP_ADMIN)
public class ModelRegistryService {
  @Inject Caller caller;
  @Inject ModelVersions models;
  @Inject ActiveModel active;
  @Inject FourEyes fourEyes;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  @Audited(AuditAction.MODEL_LIST)
  @RolesAllowed({GROUP_ADMIN, SECURITY_OFFICER, AUDITOR})
  public ModelsView list() {
    caller.accountId();
    var choice = models.choice();
    return new ModelsView(
        models.newest().stream().map(ModelView::of).toList(),
        choice.activeId().orElse(null),
        choice.previousId().orElse(null),
        choice.shadowId().orElse(null),
        active.node());
  }

  @Audited(AuditAction.MODEL_READ)
  @RolesAllowed({GROUP_ADMIN, SECURITY_OFFICER, AUDITOR})
  public ModelDetail get(UUID id) {
    caller.accountId();
    return ModelDetail.of(find(id));
  }

  @Audited(AuditAction.MODEL_COMPARE)
  @RolesAllowed({GROUP_ADMIN, SECURITY_OFFICER, AUDITOR})
  public ModelComparison compare(UUID id, UUID otherId) {
    caller.accountId();
    return ModelComparison.of(ModelDetail.of(find(id)), ModelDetail.of(find(otherId)));
  }

  /** Asks a second person to say that it may judge. */
  @Audited(AuditAction.MODEL_APPROVE)
  public ApprovalView askForApproval(UUID id, UUID requestId, String reason) {
    caller.accountId();
    models.lockChoice(); // whoever asks at once waits here, as it has no account's row
    find(id).require(ModelStage.IMPORTED);
    return fourEyes
        .ask(requestId, new Deed(ApprovalKind.MODEL_APPROVE, null, id, "{}"), reason)
        .view();
  }

  /** Lets it judge in the shadow of the active one; another that did so steps back. */
  @Audited(AuditAction.MODEL_SHADOW)
  public ModelView shadow(UUID id) {
    caller.accountId();
    var choice = models.lockChoice();
    var model = find(id);
    model.shadow();
    choice.shadowId().ifPresent(before -> find(before).stepBack());
    choice.shadow(id);
    models.flush();
    return ModelView.of(model);
  }

  /** Nothing judges in the shadow from now on. */
  @Audited(AuditAction.MODEL_SHADOW_END)
  public ModelView endShadow(UUID id) {
    caller.accountId();
    var choice = models.lockChoice();
    var model = find(id);
    model.require(ModelStage.SHADOW);
    model.stepBack();
    choice.shadow(null);
    models.flush();
    return ModelView.of(model);
  }

  /** It judges never again; results that it gave go on naming it. */
  @Audited(AuditAction.MODEL_RETIRE)
  public ModelView retire(UUID id) {
    var by = caller.accountId();
    var choice = models.lockChoice();
    var model = find(id);
    model.retire(by, clock.instant());
    choice.forget(id);
    models.flush();
    return ModelView.of(model);
  }

  private ModelVersion find(UUID id) {
    audit.about(EntityKind.MODEL_VERSION, id);
    return models.find(id).orElseThrow(NotFound::new);
  }
}
