package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.fauces.shared.service.RequestContext;

/** Counts wrong codes in a transaction that outlives the one that a wrong code undoes. */
@Stateless
@PermitAll // whoever brings one has not signed in
public class CodeBudgets {
  @Inject GuessBudgets budgets;
  @Inject RequestContext request;

  /** Counts one; false where its source has none left. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean take() {
    return budgets.takeCode(request.sourceAddress());
  }
}
