package org.fauces.modelregistry.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Says which models judge, for the node that is to load them. */
@Stateless
@PermitAll // called by ModelFollower alone, which has no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ModelChoices {
  @Inject ModelVersions models;

  /** As the database has it now. */
  public Choice current() {
    var choice = models.choice();
    return new Choice(digest(choice.activeId()), digest(choice.shadowId()));
  }

  private Optional<String> digest(Optional<UUID> id) {
    return id.flatMap(models::find).map(ModelView::digest);
  }

  /** Digests in hex. */
  public record Choice(Optional<String> active, Optional<String> shadow) {}
}
