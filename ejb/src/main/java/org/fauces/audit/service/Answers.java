package org.fauces.audit.service;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.PassingFailures;

/** Which problem is answered where a use case ends by an exception, however deep it is wrapped. */
final class Answers {
  private static final int DEEPEST = 20; // a chain of causes may lead back into itself

  private Answers() {}

  static ProblemType to(Exception thrown) {
    return Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .map(Answers::known)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> PassingFailures.of(thrown))
        .orElse(ProblemType.UNEXPECTED);
  }

  private static Optional<ProblemType> known(Throwable cause) {
    if (cause instanceof DomainException domain) {
      return Optional.of(domain.type());
    }
    if (cause instanceof EJBAccessException) {
      return Optional.of(ProblemType.FORBIDDEN);
    }
    return cause instanceof OptimisticLockException
        ? Optional.of(ProblemType.STALE_VERSION)
        : Optional.empty();
  }
}
