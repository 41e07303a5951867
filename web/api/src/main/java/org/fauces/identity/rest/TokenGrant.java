package org.fauces.identity.rest;

import org.fauces.identity.service.Granted;

/** One way to get a token at the address of tokens: a bean per grant type. */
public interface TokenGrant {
  /** The value of {@code grant_type} that asks for it. */
  String type();

  /** Reads what the form brings and asks the service whether that is good for a token. */
  Granted grant(TokenForm form);
}
