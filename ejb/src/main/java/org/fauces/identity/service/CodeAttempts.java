package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Slows whoever brings garbage in place of a sign-in: one-time codes, tokens, statements. Nobody
 * guesses them, so that a right one always passes; a wrong one is counted after it was looked at.
 */
@ApplicationScoped
public class CodeAttempts {
  private static final Set<ProblemType> WORTHLESS =
      Set.of(ProblemType.CODE_REFUSED, ProblemType.INVALID_GRANT, ProblemType.SIGN_ON_REFUSED);

  @Inject CodeBudgets budgets;
  @Inject AuditSubjects audit;

  /**
   * Does what a code gives a right to. When its source has brought too many that were worth
   * nothing, it must wait, and no event is written of that: they would fill the trail.
   */
  public <T> T orCounted(Supplier<T> deed) {
    try {
      return deed.get();
    } catch (DomainException e) {
      if (!WORTHLESS.contains(e.type()) || budgets.take()) {
        throw e;
      }
      audit.leaveUnrecorded();
      throw new DomainException(ProblemType.TOO_MANY_ATTEMPTS, null);
    }
  }
}
