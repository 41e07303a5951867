package org.fauces.modelregistry.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.modelregistry.domain.ModelOrigin;
import org.fauces.modelregistry.domain.ModelVersion;
import org.fauces.modelregistry.domain.ModelVersion.Contents;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * Takes the model of the product, and what the operator left, into the registry. The product's
 * judges at once as long as nobody has ever chosen: then an upgrade brings its own model along.
 */
@Stateless
@PermitAll // called by ModelFollower alone, which has no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ModelAdoption {
  @Inject ModelVersions models;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Adds the row of a model whose file is kept; one that is known stays as it is. */
  @Audited(AuditAction.MODEL_ADOPT)
  public void adopt(Contents contents, ModelOrigin origin) {
    var choice = models.lockChoice(); // nodes that start at once follow each other
    if (models.findByDigest(contents.digest()).isPresent()) {
      audit.leaveUntouched();
      return;
    }
    var now = clock.instant();
    var model = new ModelVersion(TimeOrderedId.next(), contents, origin, null, now);
    audit.about(EntityKind.MODEL_VERSION, model.id());
    models.add(model);
    if (origin == ModelOrigin.SHIPPED && choice.isOfNobody()) {
      activate(model, now);
    }
  }

  private void activate(ModelVersion model, Instant now) {
    var choice = models.choice();
    choice.activeId().flatMap(models::find).ifPresent(ModelVersion::stepBack);
    model.activateAsShipped();
    choice.followShipped(model.id(), now);
    models.flush();
  }
}
