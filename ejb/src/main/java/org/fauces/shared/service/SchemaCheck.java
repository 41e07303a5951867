package org.fauces.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Refuses to start on a schema of another version: a server half a version off corrupts. */
@Singleton
@Startup
@PermitAll // called by the container alone: it has no business method
public class SchemaCheck {
  @Inject SchemaState state;

  @PostConstruct
  void check() {
    state
        .complaint()
        .ifPresent(
            complaint -> {
              throw new IllegalStateException(complaint);
            });
  }
}
