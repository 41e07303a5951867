package org.fauces.identity.service;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Slows whoever brings garbage in place of a sign-in: one-time codes, tokens, statements. Nobody
 * guesses them, so that a right one always passes; a wrong one is counted after it was looked at.
 * Here alone it is decided that a refusal is one too many: of those no event is written that names
 * nobody, or anybody could fill the trail.
 */
@ApplicationScoped
public class CodeAttempts {
  private static final System.Logger LOG = System.getLogger(CodeAttempts.class.getName());

  private static final Set<ProblemType> WORTHLESS =
      Set.of(ProblemType.CODE_REFUSED, ProblemType.INVALID_GRANT, ProblemType.SIGN_ON_REFUSED);

  /** A service of the hospital is out, or a password was not looked at. */
  private static final Set<ProblemType> FAULTLESS =
      Set.of(ProblemType.SIGN_ON_UNAVAILABLE, ProblemType.TOO_MANY_ATTEMPTS);

  @Inject CodeBudgets budgets;
  @Inject AuditSubjects audit;

  /**
   * Does what a code gives a right to. When its source has brought too many that were worth
   * nothing, it must wait.
   */
  public <T> T orCounted(Supplier<T> deed) {
    try {
      return deed.get();
    } catch (DomainException e) {
      if (isWorthless(e)) {
        throw worthless(e);
      }
      throw FAULTLESS.contains(e.type()) ? faultless(e) : e;
    }
  }

  /** Refuses to begin what costs others work while the source has too many wrong ones behind it. */
  public void requireLeft() {
    if (!answers(budgets::isLeft)) {
      throw oneTooMany();
    }
  }

  /** Counts a refusal that nobody is to wait for, and gives it back. */
  public DomainException faultless(DomainException refusal) {
    if (audit.namesNobody() && !answers(budgets::takeFaultless)) {
      audit.leaveUnrecorded();
    }
    return refusal;
  }

  private DomainException worthless(DomainException refusal) {
    if (answers(budgets::take)) {
      return refusal;
    }
    audit.because(refusal.type());
    return oneTooMany();
  }

  private DomainException oneTooMany() {
    audit.leaveUnrecorded();
    return new DomainException(ProblemType.TOO_MANY_ATTEMPTS, null);
  }

  // an account counts its second factors itself
  private boolean isWorthless(DomainException refusal) {
    return WORTHLESS.contains(refusal.type())
        || (refusal.type() == ProblemType.FACTOR_REFUSED && audit.namesNobody());
  }

  // a count that nobody gets at in time is one that many are taken from
  private static boolean answers(BooleanSupplier count) {
    try {
      return count.getAsBoolean();
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "What is refused could not be counted: {0}", e.getMessage());
      return false;
    }
  }
}
