package org.fauces.identity.service;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.GuessBudget;
import org.fauces.identity.domain.GuessBudget.Size;
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

  /** Asked of whoever has proven to be somebody, and mostly answered. */
  private static final Set<ProblemType> QUESTIONS =
      Set.of(ProblemType.FACILITY_REQUIRED, ProblemType.SECOND_FACTOR_REQUIRED);

  /** Refusals of somebody that a node tells of while counts do not answer. */
  private static final Size IN_DOUBT = new Size(100, Duration.ofSeconds(1));

  @Inject CodeBudgets budgets;
  @Inject Counts counts;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  private final GuessBudget inDoubt = new GuessBudget("in doubt", Instant.EPOCH);

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
      throw QUESTIONS.contains(e.type()) ? e : counted(e);
    }
  }

  /**
   * The same where a service of the hospital is asked what a code stands for, and is not while too
   * much of what this source brought stood for nothing there.
   */
  public <T> T asking(Supplier<T> question) {
    // not to know costs the service a question, and would else cost everybody their sign-on
    if (!answer(() -> budgets.isLeft(Counted.QUESTION), () -> true)) {
      var notAsked = new DomainException(ProblemType.TOO_MANY_ATTEMPTS, null);
      tell(notAsked, Counted.QUESTION, false);
      throw notAsked;
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
    tell(refusal, Counted.RECORD, audit.namesNobody() && isTaken(Counted.RECORD));
    return refusal;
  }

  private DomainException worthless(DomainException refusal) {
    boolean isLeft = isTaken(Counted.CODE);
    tell(refusal, Counted.CODE, isLeft);
    if (isLeft) {
      return refusal;
    }
    audit.because(refusal.type());
    return new DomainException(ProblemType.TOO_MANY_ATTEMPTS, null);
  }

  /**
   * Leaves a refusal unrecorded that is one too many: of nobody where its source or all together
   * have brought too much, of somebody wherever it came from, or old tokens of one's own would fill
   * the trail.
   */
  private void tell(DomainException refusal, Counted what, boolean isLeft) {
    boolean isTold =
        audit.namesNobody()
            ? isLeft && answer(() -> budgets.takeNameless(what), () -> false)
            : audit.met().map(whom -> isTold(whom, refusal)).orElse(true);
    if (!isTold) {
      audit.leaveUnrecorded();
    }
  }

  // in doubt some: a flood that keeps counts from answering must not hide what becomes of somebody
  private boolean isTold(UUID whom, DomainException refusal) {
    var reason = audit.reason().orElse(refusal.type().slug());
    return answer(() -> budgets.takeOf(whom, reason), this::isLeftInDoubt);
  }

  private boolean isLeftInDoubt() {
    synchronized (inDoubt) {
      return inDoubt.take(IN_DOUBT, clock.instant());
    }
  }

  // a count that nobody gets at in time is one that many are taken from
  private boolean isTaken(Counted what) {
    return answer(() -> budgets.take(what), () -> false);
  }

  // an account counts its second factors itself
  private boolean isWorthless(DomainException refusal) {
    return WORTHLESS.contains(refusal.type())
        || (refusal.type() == ProblemType.FACTOR_REFUSED && audit.namesNobody());
  }

  private boolean answer(BooleanSupplier count, BooleanSupplier unknown) {
    try {
      return counts.ask(count);
    } catch (CircuitBreakerOpenException e) {
      return unknown.getAsBoolean(); // the log has what opened it
    } catch (DomainException e) {
      warn(e.type().slug());
    } catch (EJBException e) { // its message may quote statements
      warn(e.getClass().getName());
    }
    return unknown.getAsBoolean();
  }

  private static void warn(String failure) {
    LOG.log(Level.WARNING, "What is refused could not be counted: {0}", failure);
  }
}
