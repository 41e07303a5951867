package org.fauces.signon.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.shared.domain.Sensitive;

/**
 * A browser comes back from the provider: with the cookie of its trip, null if it has none, with
 * the provider's answer, and with the facility it worked for last, which may be null.
 */
public record Arrival(Sensitive<String> cookie, Map<String, List<String>> answer, UUID facilityId) {
  @Override
  public String toString() {
    return "Arrival[...]";
  }
}
