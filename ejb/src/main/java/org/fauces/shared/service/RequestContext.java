package org.fauces.shared.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * Which request is answered, where it came from and what it asks for, as the web layers tell it;
 * empty where the system itself acts.
 */
@RequestScoped
public class RequestContext {
  private UUID requestId;
  private String sourceAddress;
  private String useCase;
  private Map<UUID, String> objects = Map.of();
  private boolean isDenialTold;

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

  /** Notes the use case that is asked for, by its name in the table of permissions. */
  public void asksFor(String name) {
    this.useCase = name;
  }

  /** Notes the objects that the address names, each with its kind as the audit trail calls it. */
  public void asksAbout(Map<UUID, String> objects) {
    this.objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
  }

  /** The objects that were asked about, in the order of the address; not all need be there. */
  public Map<UUID, String> objects() {
    return objects;
  }

  /** The use case that was asked for; empty where the address is none's. */
  public Optional<String> useCase() {
    return Optional.ofNullable(useCase);
  }

  /** Whether a denial of this request is told for the first time: its error page tells it again. */
  public boolean tellsDenial() {
    boolean isFirst = !isDenialTold;
    isDenialTold = true;
    return isFirst;
  }

  public Optional<UUID> requestId() {
    return Optional.ofNullable(requestId);
  }

  public Optional<String> sourceAddress() {
    return Optional.ofNullable(sourceAddress);
  }
}
