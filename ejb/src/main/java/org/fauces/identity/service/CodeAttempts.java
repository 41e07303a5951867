package org.fauces.identity.service;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Slows whoever brings garbage in place of a sign-in: one-time codes, tokens, statements. Nobody
 * guesses them, so that a right one always passes; a wrong one is counted after it was looked at.
 * Here alone it is decided that a refusal is one too many: of those no event is written that names
 * nobody, and few that name one and the same, or anybody could fill the trail.
 */
@ApplicationScoped
public class CodeAttempts {
  private static final System.Logger LOG = System.getLogger(CodeAttempts.class.getName());

  private static final Set<ProblemType> WORTHLESS =
      Set.of(ProblemType.CODE_REFUSED, ProblemType.INVALID_GRANT, ProblemType.SIGN_ON_REFUSED);

  /** All other refusals of a sign-in: a typing error, another count, a service that is out. */
  private static final Set<ProblemType> OTHERS =
      Set.of(
          ProblemType.SIGN_ON_UNAVAILABLE,
          ProblemType.TOO_MANY_ATTEMPTS,
          ProblemType.SIGN_IN_REFUSED,
          ProblemType.FACTOR_REFUSED);

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
      throw OTHERS.contains(e.type()) ? counted(e) : e;
    }
  }

  /**
   * The same where a service of the hospital is asked what a code stands for, and is not while too
   * much of what this source brought stood for nothing there.
   */
  public <T> T asking(Supplier<T> question) {
    // not to know costs the service a question, and would else cost everybody their sign-on
    if (!answer(() -> budgets.isLeft(Counted.QUESTION), true)) {
      throw oneTooMany();
    }
    return orCounted(
        () -> {
          try {
            return question.get();
          } catch (DomainException e) {
            if (isWorthless(e)) {
              isTaken(Counted.QUESTION);
            }
            throw e;
          }
        });
  }

  /** Counts a refusal that nobody is to wait for, and gives it back. */
  public DomainException counted(DomainException refusal) {
    if (!isTaken(Counted.RECORD)) {
      tellNoMore();
    }
    return refusal;
  }

  private DomainException worthless(DomainException refusal) {
    if (isTaken(Counted.CODE)) {
      return refusal;
    }
    audit.because(refusal.type());
    return oneTooMany();
  }

  private DomainException oneTooMany() {
    tellNoMore();
    return new DomainException(ProblemType.TOO_MANY_ATTEMPTS, null);
  }

  /** Whom it names is told nevertheless, as often as can matter; nobody could be told for ever. */
  private void tellNoMore() {
    if (audit.namesNobody() || !audit.met().map(this::isTold).orElse(true)) {
      audit.leaveUnrecorded();
    }
  }

  // in doubt: a flood that keeps counts from answering must not hide what becomes of somebody
  private boolean isTold(UUID whom) {
    return answer(() -> budgets.takeOf(whom), true);
  }

  // a count that nobody gets at in time is one that many are taken from
  private boolean isTaken(Counted what) {
    return answer(() -> budgets.take(what), false);
  }

  // an account counts its second factors itself
  private boolean isWorthless(DomainException refusal) {
    return WORTHLESS.contains(refusal.type())
        || (refusal.type() == ProblemType.FACTOR_REFUSED && audit.namesNobody());
  }

  private static boolean answer(BooleanSupplier count, boolean unknown) {
    try {
      return count.getAsBoolean();
    } catch (DomainException | EJBException e) { // its message may quote statements
      LOG.log(Level.WARNING, "What is refused could not be counted: {0}", e.getClass().getName());
      return unknown;
    }
  }
}
