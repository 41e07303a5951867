package org.fauces.shared.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Which request is answered and where it came from, as the web layers tell it; empty where the
 * system itself acts.
 */
@RequestScoped
public class RequestContext {
  private UUID requestId;
  private String sourceAddress;

  /** Called once, by the web layer, before anything else. */
  public void begin(UUID requestId, String sourceAddress) {
    this.requestId = requestId;
    this.sourceAddress = sourceAddress;
  }

  public Optional<UUID> requestId() {
    return Optional.ofNullable(requestId);
  }

  public Optional<String> sourceAddress() {
    return Optional.ofNullable(sourceAddress);
  }
}
