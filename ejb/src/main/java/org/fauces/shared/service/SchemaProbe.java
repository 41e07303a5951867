package org.fauces.shared.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks the database whether it answers and fits, for the readiness of this node. */
@Stateless
@PermitAll // the readiness is public and says no more than up or down
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SchemaProbe {
  @Inject SchemaState state;

  /** What does not fit; empty when all is well. Throws when the database does not answer. */
  public Optional<String> complaint() {
    return state.complaint();
  }
}
