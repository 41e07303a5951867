package org.fauces.shared.service;

import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  /**
   * Writes rows with several unique keys.
   *
   * @param taken what each key of the database, by its name, speaks of
   * @throws DomainException with what was taken already
   */
  public static void flush(Runnable write, Map<String, ProblemType> taken) {
    try {
      write.run();
    } catch (PersistenceException e) {
      throw duplicates(e)
          .map(duplicate -> named(duplicate, taken))
          .flatMap(Optional::stream)
          .findFirst()
          .map(type -> (RuntimeException) new DomainException(type, null))
          .orElse(e);
    }
  }

  /** The database names the key; the message also quotes the value, so it goes no further. */
  private static Optional<ProblemType> named(Throwable duplicate, Map<String, ProblemType> taken) {
    var message = String.valueOf(duplicate.getMessage());
    return taken.entrySet().stream()
        .filter(key -> message.contains(key.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Stream<Throwable> duplicates(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .filter(SQLIntegrityConstraintViolationException.class::isInstance);
  }

  private static boolean isDuplicate(Throwable thrown) {
    return duplicates(thrown).findAny().isPresent();
  }
}
