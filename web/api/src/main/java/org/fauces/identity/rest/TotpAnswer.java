package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.TotpSecret;

/** The secret of an authenticator app, shown this once; never printed. */
@Schema(name = "TotpSecret")
public record TotpAnswer(String uri, String secret) {
  static TotpAnswer of(TotpSecret secret) {
    return new TotpAnswer(secret.uri().reveal(), secret.secret().reveal());
  }

  @Override
  public String toString() {
    return "TotpAnswer[...]";
  }
}
