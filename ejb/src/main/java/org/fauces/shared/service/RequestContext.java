package org.fauces.shared.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * Which request is answered and where it came from, as the web layers tell it; empty where the
 * system itself acts.
 */
@RequestScoped
public class RequestContext {
  private UUID requestId;
  private String sourceAddress;

  /**
   * Called by the web layers before anything else. A request that is led on to another address,
   * such as an error page's, stays the same request.
   */
  public void begin(String sourceAddress) {
    if (requestId == null) {
      this.requestId = TimeOrderedId.next();
      this.sourceAddress = sourceAddress;
    }
  }

  public Optional<UUID> requestId() {
    return Optional.ofNullable(requestId);
  }

  public Optional<String> sourceAddress() {
    return Optional.ofNullable(sourceAddress);
  }
}
