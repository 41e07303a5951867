package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.fauces.shared.service.RequestContext;

/**
 * Counts what people and machines bring in place of a sign-in: one-time codes, tokens, statements.
 * As with passwords each is counted before it is looked at, and given back when it was right.
 */
@Stateless
@PermitAll // whoever brings one has not signed in
public class CodeAttempts {
  @Inject GuessBudgets budgets;
  @Inject RequestContext request;

  /** Called before the use case has read anything: it would wait here with a connection in hand. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void count() {
    budgets.take(Guessed.CODE, request.sourceAddress());
  }

  /** With the deed, and as its last step, since everybody shares one of the rows it holds. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void giveBack() {
    budgets.giveBack(Guessed.CODE, request.sourceAddress());
  }
}
