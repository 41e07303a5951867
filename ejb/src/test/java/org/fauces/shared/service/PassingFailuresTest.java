package org.fauces.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassingFailuresTest {
  static Stream<SQLException> ofADatabaseThatIsAway() {
    return Stream.of(
        new SQLNonTransientConnectionException("socket closed"),
        new SQLTransientConnectionException("no connection in time"),
        new SQLTimeoutException("no answer in time"));
  }

  @ParameterizedTest
  @MethodSource
  void ofADatabaseThatIsAway(SQLException thrown) {
    var wrapped = new EJBException(new PersistenceException(thrown));
    assertThat(PassingFailures.of(wrapped)).contains(ProblemType.DATABASE_UNAVAILABLE);
  }

  @Test
  void twoThatWaitedForEachOtherMayTryAgain() {
    var thrown = new PersistenceException(new SQLTransactionRollbackException());
    assertThat(PassingFailures.of(thrown)).contains(ProblemType.OVERLOADED);
  }

  @Test
  void whatWouldFailAgainDoesNotPass() {
    assertThat(
            PassingFailures.of(
                new PersistenceException(new SQLIntegrityConstraintViolationException())))
        .isEmpty();
    assertThat(PassingFailures.of(new IllegalStateException(new EOFException()))).isEmpty();
  }
}
