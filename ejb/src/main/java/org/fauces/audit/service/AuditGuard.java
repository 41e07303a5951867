package org.fauces.audit.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Refuses to start with a database account that could change or remove audit events: a trail that
 * the application can rewrite proves nothing.
 */
@Singleton
@Startup
@PermitAll // called by the container alone: it has no business method
public class AuditGuard {
  @Inject AuditEvents events;

  @PostConstruct
  void check() {
    var tooWide = AuditGrants.tooWide(events.grants());
    if (!tooWide.isEmpty()) {
      throw new IllegalStateException(
          "The database account of the server may do more to %s than SELECT and INSERT, by %d of its grants: narrow them as the installation guide says."
              .formatted(AuditGrants.SCHEMA, tooWide.size()));
    }
  }
}
