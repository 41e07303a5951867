package org.fauces.shared.rest;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fauces.shared.service.SchemaProbe;

/** Ready while the schemas are those this version was built for; somebody may migrate meanwhile. */
@Readiness
@ApplicationScoped
public class SchemaReadiness implements HealthCheck {
  @Inject SchemaProbe probe;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("schema").status(fits()).build();
  }

  private boolean fits() {
    try {
      return probe.complaint().isEmpty();
    } catch (EJBException e) {
      return false; // no database, no schema
    }
  }
}
