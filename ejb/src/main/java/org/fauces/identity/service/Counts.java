package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Asks what is counted of refusals. Whoever asks may hold a connection that others wait for: where
 * counts do not answer in time they are left alone for some seconds. A plain CDI bean, because
 * fault tolerance on an EJB would act inside its transaction.
 */
@ApplicationScoped
public class Counts {
  /**
   * What a count says.
   *
   * @throws RuntimeException when it cannot be had
   */
  @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.75, delay = 5_000)
  public boolean ask(BooleanSupplier count) {
    return count.getAsBoolean();
  }
}
