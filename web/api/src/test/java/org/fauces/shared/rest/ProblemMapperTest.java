package org.fauces.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.ProcessingException;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {
  @Test
  void aBodyThatBreaksOffIsTheClientsFailure() {
    assertThat(ProblemMapper.isOfBody(new EOFException())).isTrue();
    assertThat(ProblemMapper.isOfBody(new ProcessingException(new EOFException()))).isTrue();
  }

  @Test
  void aDatabaseThatBreaksOffIsOurs() {
    var lost = new IllegalStateException(new SQLException("lost", new EOFException()));
    assertThat(ProblemMapper.isOfBody(new EJBException(lost))).isFalse();
    assertThat(ProblemMapper.isOfBody(lost)).as("met before any use case").isFalse();
  }

  @Test
  void aDiskThatBreaksOffIsOurs() {
    var unreadable = new UncheckedIOException(new EOFException());
    assertThat(ProblemMapper.isOfBody(new EJBException(unreadable))).isFalse();
  }

  @Test
  void whatHasNothingToDoWithABodyIsNotTheClients() {
    assertThat(ProblemMapper.isOfBody(new IllegalStateException())).isFalse();
  }
}
