package org.fauces.identity.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fauces.identity.service.Granted;
import org.fauces.identity.service.RefreshService;

/** The next token of a session for its refresh token (RFC 6749, section 6). */
@ApplicationScoped
public class RefreshGrant implements TokenGrant {
  private static final int MAX_CHARACTERS = 100; // more than any has

  @Inject RefreshService refreshes;

  @Override
  public String type() {
    return "refresh_token";
  }

  @Override
  public Granted grant(TokenForm form) {
    return refreshes.refresh(form.required("refresh_token", MAX_CHARACTERS));
  }
}
