package org.fauces.signon.service;

import java.util.UUID;
import org.fauces.shared.domain.Sensitive;

/** Brings a token of a trusted issuer for one of ours at one facility; that may be null. */
public record ExchangeToken(Sensitive<String> subjectToken, UUID facilityId) {
  @Override
  public String toString() {
    return "ExchangeToken[...]";
  }
}
