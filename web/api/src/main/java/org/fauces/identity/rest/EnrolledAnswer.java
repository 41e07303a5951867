package org.fauces.identity.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.Enrolled;
import org.fauces.shared.domain.Sensitive;

/**
 * A factor was enrolled: recovery codes, shown this once with the first one, and a whole session
 * where a limited one waited for it; never printed.
 */
@Schema(name = "EnrolledFactor")
public record EnrolledAnswer(List<String> recoveryCodes, SignInAnswer signedIn) {
  static EnrolledAnswer of(Enrolled enrolled, SignInAnswer signedIn) {
    return new EnrolledAnswer(codes(enrolled.recoveryCodes()), signedIn);
  }

  static List<String> codes(List<Sensitive<String>> codes) {
    return codes.stream().map(Sensitive::reveal).toList();
  }

  @Override
  public String toString() {
    return "EnrolledAnswer[...]";
  }
}
