package org.fauces.shared.service;

import java.lang.System.Logger.Level;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;
import org.fauces.shared.domain.ProblemType;

/** Failures of the database that pass: the same request may succeed in a moment. */
public final class PassingFailures {
  private static final System.Logger LOG = System.getLogger(PassingFailures.class.getName());

  private static final int DEEPEST = 20; // a chain of causes may lead back into itself

  private PassingFailures() {}

  /** What to tell whoever asked; empty where trying again would not help. */
  public static Optional<ProblemType> of(Throwable failure) {
    return causes(failure).map(PassingFailures::ofOne).flatMap(Optional::stream).findFirst();
  }

  /** One line for the operator, without the statement or its values. */
  public static void log(ProblemType type, Throwable failure) {
    if (type == ProblemType.DATABASE_UNAVAILABLE) {
      LOG.log(Level.WARNING, "The database does not answer: {0}", innermost(failure));
    }
  }

  private static String innermost(Throwable failure) {
    return causes(failure).reduce((outer, inner) -> inner).orElseThrow().getClass().getName();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  private static Optional<ProblemType> ofOne(Throwable cause) {
    if (cause instanceof SQLTransactionRollbackException) { // two waited for each other's rows
      return Optional.of(ProblemType.OVERLOADED);
    }
    boolean isAway =
        cause instanceof SQLTransientException // no answer or no connection in time
            || cause instanceof SQLNonTransientConnectionException
            || cause instanceof SQLRecoverableException;
    return isAway ? Optional.of(ProblemType.DATABASE_UNAVAILABLE) : Optional.empty();
  }
}
