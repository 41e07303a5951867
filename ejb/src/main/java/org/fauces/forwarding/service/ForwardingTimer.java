package org.fauces.forwarding.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Hands on every few seconds what was sealed since, when the hospital has a collector. */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "AuditGuard"})
@PermitAll // called by the container alone, by its timer
public class ForwardingTimer {
  private static final System.Logger LOG = System.getLogger(ForwardingTimer.class.getName());

  @Inject CollectorSettings settings;
  @Inject Forwarding forwarding;

  // not persistent: each node looks, and the lease in the database decides which one hands on
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void forward() {
    if (!settings.isOn()) {
      return;
    }
    try {
      forwarding.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Events cannot be handed on yet: {0}", e.getClass().getName());
    }
  }
}
