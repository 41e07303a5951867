package org.fauces.audit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fauces.audit.service.SealingState;

/**
 * Always ready: a node that cannot seal serves patients all the same, its events wait. The check
 * says that they do, with the reason; an alarm is raised besides.
 */
@Readiness
@ApplicationScoped
public class SealingReadiness implements HealthCheck {
  @Inject SealingState state;

  @Override
  public HealthCheckResponse call() {
    var view = state.view();
    var response =
        HealthCheckResponse.named("audit")
            .up()
            .withData("sealing", view.isWell())
            .withData("oldestUnsealedSeconds", view.oldestUnsealedSeconds());
    return view.isWell() ? response.build() : response.withData("reason", view.reason()).build();
  }
}
