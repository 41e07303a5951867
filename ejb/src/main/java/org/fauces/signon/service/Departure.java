package org.fauces.signon.service;

import java.net.URI;
import org.fauces.shared.domain.Sensitive;

/** Where a browser is sent to, and the cookie that lets it come back. */
public record Departure(URI to, Sensitive<String> cookie) {
  @Override
  public String toString() {
    return "Departure[...]";
  }
}
