package org.fauces.modelregistry.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fauces.modelregistry.service.ActiveModel;

/**
 * Not ready while the network loads. A network that cannot be used does not take the server out of
 * service, since photos and decisions go on without it; the check then says so with its reason.
 */
@Readiness
@ApplicationScoped
public class ModelReadiness implements HealthCheck {
  @Inject ActiveModel model;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("model").status(!model.isLoading());
    model
        .whyUnavailable()
        .ifPresentOrElse(
            reason -> response.withData("usable", false).withData("reason", reason),
            () -> response.withData("usable", true).withData("nativeHelpers", true));
    return response.build();
  }
}
