package org.fauces.signon.service;

import java.util.UUID;
import org.fauces.identity.service.ExternalProof;
import org.fauces.shared.domain.Sensitive;

/** Says what was still open after the provider's proof; code and facility may be null. */
public record FinishSignOn(
    ExternalProof proof, Sensitive<String> code, UUID facilityId, String returnTo) {
  @Override
  public String toString() {
    return "FinishSignOn[...]";
  }
}
