package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.servlet.ServletException;
import java.sql.SQLTransactionRollbackException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.service.RequestContext;
import org.junit.jupiter.api.Test;

class IncidentsTest {
  private final Incidents incidents = new Incidents();
  private int denials;

  @Test
  void aServiceThatTurnsTheCallerAwayIsRecorded() {
    incidents.denials = answered -> denials++;
    incidents.request = new RequestContext();
    incidents.request.asksFor("EXAMINATION_READ"); // the page, not what its button asked for

    var incident = incidents.of(new ServletException(new EJBAccessException()));

    assertThat(incident.status()).isEqualTo(403);
    assertThat(denials).isEqualTo(1);
    assertThat(incidents.request.useCase()).isEmpty();
  }

  @Test
  void whatTheUseCaseItselfRefusedIsNotRecordedTwice() {
    incidents.denials = answered -> denials++;

    assertThat(incidents.of(new EJBException("wrapped", new NotFound())).status()).isEqualTo(404);
    assertThat(denials).isZero();
  }

  @Test
  void whoMetAnotherInTheDatabaseMayTryAgain() {
    var deadlock = new IllegalStateException(new SQLTransactionRollbackException());

    assertThat(incidents.of(new EJBException(deadlock)).status()).isEqualTo(503);
  }
}
