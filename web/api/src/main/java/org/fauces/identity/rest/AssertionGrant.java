package org.fauces.identity.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fauces.identity.format.Assertion;
import org.fauces.identity.service.Granted;
import org.fauces.identity.service.MachineSignIn;
import org.fauces.identity.service.MachineSignInService;

/** A machine's token for a statement signed with its key (RFC 7523, section 2.1). */
@ApplicationScoped
public class AssertionGrant implements TokenGrant {
  @Inject MachineSignInService machines;

  @Override
  public String type() {
    return "urn:ietf:params:oauth:grant-type:jwt-bearer";
  }

  @Override
  public Granted grant(TokenForm form) {
    var assertion = form.required("assertion", Assertion.MAX_CHARACTERS);
    return machines.signIn(new MachineSignIn(assertion, form.id("facility_id").orElse(null)));
  }
}
