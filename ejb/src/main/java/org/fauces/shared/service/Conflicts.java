package org.fauces.shared.service;

import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Objects;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Unique values of two requests at once: each looks before the other has committed, and only the
 * database's unique key knows the second.
 */
public final class Conflicts {
  private Conflicts() {}

  /**
   * Writes rows whose one unique key, apart from claimed ids, is what {@code taken} speaks of.
   *
   * @throws DomainException with {@code taken} when the database knows the value already
   */
  public static void flush(Runnable write, ProblemType taken) {
    try {
      write.run();
    } catch (PersistenceException e) {
      if (isDuplicate(e)) {
        throw new DomainException(taken, null);
      }
      throw e;
    }
  }

  private static boolean isDuplicate(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .anyMatch(SQLIntegrityConstraintViolationException.class::isInstance);
  }
}
