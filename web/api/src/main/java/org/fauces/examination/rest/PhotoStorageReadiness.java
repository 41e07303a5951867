package org.fauces.examination.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fauces.examination.service.PhotoVault;

/**
 * Not ready when there is no room for more photos: the operator must act before the database runs
 * out of space too.
 */
@Readiness
@ApplicationScoped
public class PhotoStorageReadiness implements HealthCheck {
  @Inject PhotoVault vault;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("disk").status(vault.hasSpace()).build();
  }
}
