package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.service.PassingFailures;
import org.fauces.shared.service.RequestContext;

/**
 * Counts what is refused in a transaction that outlives the one that the refusal undoes. The first
 * for which nothing is left tells the group's security officers, since the trail will not.
 */
@Stateless
@PermitAll // whoever brings it has not signed in
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CodeBudgets {
  @Inject GuessBudgets budgets;
  @Inject RequestContext request;
  @Inject Alarms alarms;

  @Inject
  @ConfigProperty(name = "fauces.node-id")
  UUID nodeId;

  /** Counts a refusal by its source; false where that has none left. */
  public boolean take(Counted what) {
    return answered(() -> toldUnless(budgets.take(what, request.sourceAddress())));
  }

  /**
   * Counts a refusal of whom it names, wherever it came from; false where none is left.
   *
   * @param reason why it was refused, a slug: what a thief does is not hidden by wrong passwords
   */
  public boolean takeOf(UUID named, String reason) {
    return answered(() -> budgets.takeOf(named, reason));
  }

  /** Counts a refusal that names nobody, wherever it came from; false where none is left. */
  public boolean takeNameless(Counted what) {
    return answered(() -> toldUnless(budgets.takeNameless(what)));
  }

  /** Whether the source has one left. */
  public boolean isLeft(Counted what) {
    return answered(() -> toldUnless(budgets.isLeft(what, request.sourceAddress())));
  }

  // once for the node: an alarm for each address would be a flood itself
  private boolean toldUnless(boolean isLeft) {
    if (!isLeft) {
      alarms.raiseHourlyApart(AlarmKind.REFUSALS_UNRECORDED, EntityKind.NODE, nodeId);
    }
    return isLeft;
  }

  // the container would log an unexpected failure with its trace, each time that somebody floods
  private static boolean answered(BooleanSupplier count) {
    try {
      return count.getAsBoolean();
    } catch (RuntimeException e) {
      throw PassingFailures.of(e).map(type -> new DomainException(type, null)).orElseThrow(() -> e);
    }
  }
}
